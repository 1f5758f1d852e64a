/**
 * The names most like a text, best first: those that share most pairs of characters with it, by
 * Dice's coefficient, after NFKC and without regard to case.
 *
 * @param count at most so many.
 */
export function nearest(text: string, names: Iterable<string>, count: number): string[] {
  const wanted = pairsOf(text);
  return [...names]
    .map((name) => ({ name, likeness: likenessOf(wanted, pairsOf(name)) }))
    .filter(({ likeness }) => likeness > 0.25)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

function pairsOf(text: string): Set<string> {
  const characters = [...` ${text.normalize('NFKC').toLowerCase()} `];
  return new Set(characters.slice(1).map((character, index) => characters[index] + character));
}

function likenessOf(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}
