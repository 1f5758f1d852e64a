/**
 * The names that a text is most likely meant for, best first: those that share three fifths of their pairs of
 * characters with it (Dice's coefficient), begin or end alike, or differ by a slip of the fingers; after NFKC and
 * without regard to case.
 *
 * @param count at most so many.
 */
export function nearest(text: string, names: Iterable<string>, count: number): string[] {
  const wanted = fold(text);
  const pairs = pairsOf(wanted);
  return [...names]
    .map((name) => ({ name, likeness: likenessOf(pairs, pairsOf(fold(name))) }))
    .filter(({ name, likeness }) => likeness > 0.6 || isMeant(wanted, fold(name)))
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function isMeant(wanted: string, name: string): boolean {
  const [short, long] = wanted.length < name.length ? [wanted, name] : [name, wanted];
  // Two kanji say as much as three letters do.
  const isLongEnough = short.length >= (/^[\p{ASCII}]*$/u.test(short) ? 3 : 2);
  if (isLongEnough && (long.startsWith(short) || long.endsWith(short))) return true;
  return short.length > 3 && nearestName(wanted, [name]) !== null;
}

function pairsOf(text: string): Set<string> {
  const characters = [...` ${text} `];
  return new Set(characters.slice(1).map((character, index) => characters[index] + character));
}

function likenessOf(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

/** The word of a list that a name is most likely a slip of: one letter, or two that changed places. */
export function nearestName(name: string, words: readonly string[]): string | null {
  const letters = (word: string) => [...word].sort().join('');
  const isSlip = (word: string) =>
    name[0] === word[0] &&
    (editDistance(name, word) <= 1 ||
      (letters(name) === letters(word) && editDistance(name, word) === 2));
  return words.find(isSlip) ?? null;
}

/** The insertions, deletions and replacements that turn one word into the other (Levenshtein); 99 for words far longer. */
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
