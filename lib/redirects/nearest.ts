import { nearestName } from '../posts/known-keys';

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
