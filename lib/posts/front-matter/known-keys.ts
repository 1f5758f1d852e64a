import { editDistance } from '../../nearest-names';

/** Front matter keys of other blog systems (in lower case), with the key of this one. */
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

/** The key that an author probably meant by an unknown one; `null` when no key is similar. */
export function guessKey(unknownKey: string, knownKeys: readonly string[]): string | null {
  const name = unknownKey.toLowerCase();
  const elsewhere = Object.hasOwn(NAMES_ELSEWHERE, name) ? NAMES_ELSEWHERE[name] : undefined;
  if (elsewhere !== undefined) return elsewhere;
  const [nearest] = knownKeys
    .map((key) => ({ key, distance: editDistance(name, key.toLowerCase()) }))
    .filter(({ key, distance }) => distance <= (key.length > 4 ? 2 : 1))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.key ?? null;
}
