/** Names other blog systems use for a key of the front matter. */
const NAMES_ELSEWHERE: Readonly<Record<string, string>> = {
  date: 'publishedOn',
  pubdate: 'publishedOn',
  publishdate: 'publishedOn',
  published: 'publishedOn',
  published_at: 'publishedOn',
  publishedat: 'publishedOn',
  publish_at: 'publishAt',
  created: 'createdAt',
  created_at: 'createdAt',
  updated: 'updatedAt',
  updated_at: 'updatedAt',
  lastmod: 'updatedAt',
  last_modified_at: 'updatedAt',
  modified: 'updatedAt',
  categories: 'tags',
  category: 'tags',
  topics: 'tags',
  keywords: 'tags',
  permalink: 'slug',
  url: 'slug',
  summary: 'description',
  excerpt: 'description',
  cover: 'image',
  thumbnail: 'image',
  language: 'lang',
  locale: 'lang',
  redirect_from: 'aliases',
};

/** The key an author probably meant by an unknown one, or `null` when nothing is near. */
export function keyMeantBy(unknown: string, known: readonly string[]): string | null {
  const name = unknown.toLowerCase();
  const elsewhere = Object.hasOwn(NAMES_ELSEWHERE, name) ? NAMES_ELSEWHERE[name] : undefined;
  if (elsewhere !== undefined) return elsewhere;
  const [nearest] = known
    .map((key) => ({ key, distance: editDistance(name, key.toLowerCase()) }))
    .filter(({ key, distance }) => distance <= (key.length > 4 ? 2 : 1))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.key ?? null;
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

/** Insertions, deletions and replacements that turn one word into the other; 99 for words far longer. */
function editDistance(a: string, b: string): number {
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
