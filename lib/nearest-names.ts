/**
 * The names that a text is most likely meant to be, best first. A name matches if it shares three fifths of
 * its pairs of characters (Dice's coefficient), has the same beginning or end, or differs by a typing error.
 * Compared after NFKC and without case.
 *
 * @param count maximum number of names.
 */
export function nearest(text: string, names: Iterable<string>, count: number): string[] {
  const wanted = fold(text);
  const pairs = pairsOf(wanted);
  return [...names]
    .map((name) => ({ name, similarity: similarityOf(pairs, pairsOf(fold(name))) }))
    .filter(({ name, similarity }) => similarity > 0.6 || isMeant(wanted, fold(name)))
    .sort((a, b) => b.similarity - a.similarity || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function isMeant(wanted: string, name: string): boolean {
  const [short, long] = wanted.length < name.length ? [wanted, name] : [name, wanted];
  // Two kanji carry as much meaning as three letters.
  const isLongEnough = short.length >= (/^[\p{ASCII}]*$/u.test(short) ? 3 : 2);
  if (isLongEnough && (long.startsWith(short) || long.endsWith(short))) return true;
  return short.length > 3 && nearestName(wanted, [name]) !== null;
}

function pairsOf(text: string): Set<string> {
  const characters = [...` ${text} `];
  return new Set(characters.slice(1).map((character, index) => characters[index] + character));
}

function similarityOf(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

/**
 * The first word of a list that a name is probably a typing error of: one letter differs, or two are swapped.
 * `null` when there is none.
 */
export function nearestName(name: string, words: readonly string[]): string | null {
  const letters = (word: string) => [...word].sort().join('');
  const isTypingError = (word: string) =>
    name[0] === word[0] &&
    (editDistance(name, word) <= 1 ||
      (letters(name) === letters(word) && editDistance(name, word) === 2));
  return words.find(isTypingError) ?? null;
}

/**
 * The edit distance of two words (Levenshtein): insertions, deletions and replacements. 99 if their lengths
 * differ by more than two.
 */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 99;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
