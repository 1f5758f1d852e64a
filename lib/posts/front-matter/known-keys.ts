import { editDistance } from '../../nearest-names';

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
export function guessKey(unknown: string, known: readonly string[]): string | null {
  const name = unknown.toLowerCase();
  const elsewhere = Object.hasOwn(NAMES_ELSEWHERE, name) ? NAMES_ELSEWHERE[name] : undefined;
  if (elsewhere !== undefined) return elsewhere;
  const [nearest] = known
    .map((key) => ({ key, distance: editDistance(name, key.toLowerCase()) }))
    .filter(({ key, distance }) => distance <= (key.length > 4 ? 2 : 1))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.key ?? null;
}
