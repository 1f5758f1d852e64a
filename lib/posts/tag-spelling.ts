import { foldSlug } from '../urls';
import type { Post } from './post';

/**
 * Gives tags that differ only in case or width the same spelling, the most frequent one, and likewise names of series.
 * Many file systems ignore case, so the pages of two such names would be the same file. `npm run check` reports the
 * other spellings (lib/check/rules/tag-spelling.ts).
 *
 * @returns the posts in the same order; a post of which nothing changes is the same object.
 */
export function spellAlike(posts: readonly Post[]): Post[] {
  const ofTags = replacementsOf(posts.flatMap(({ tags }) => tags));
  const ofSeries = replacementsOf(posts.flatMap(({ series }) => series?.name ?? []));
  return posts.map((post) => {
    const { tags, series } = post;
    const name = series && ofSeries.get(series.name);
    if (name === undefined && !tags.some((tag) => ofTags.has(tag))) return post;
    const respelled = { ...post, tags: tags.map((tag) => ofTags.get(tag) ?? tag) };
    return name === undefined ? respelled : { ...respelled, series: { ...series, name } };
  });
}

/** The most frequent spelling for each name that has another one. */
function replacementsOf(names: readonly string[]): Map<string, string> {
  const countsByName = new Map<string, Map<string, number>>();
  for (const name of names) {
    const counts = countsByName.get(foldSlug(name)) ?? new Map<string, number>();
    countsByName.set(foldSlug(name), counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  const replacements = new Map<string, string>();
  for (const counts of countsByName.values()) {
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    for (const name of counts.keys()) if (best && best[0] !== name) replacements.set(name, best[0]);
  }
  return replacements;
}
