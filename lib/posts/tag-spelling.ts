import { foldSlug } from '../urls';
import type { Post } from './post';

/**
 * Gives tags that differ only in case or width the same spelling, the most frequent one. Many file systems ignore
 * case, so the pages of two such tags would be the same file. `npm run check` reports the other spellings
 * (lib/check/rules/tag-spelling.ts).
 *
 * @returns the posts in the same order; a post whose tags do not change is the same object.
 */
export function spellTagsAlike(posts: readonly Post[]): Post[] {
  const countsByTag = new Map<string, Map<string, number>>();
  for (const tag of posts.flatMap(({ tags }) => tags)) {
    const counts = countsByTag.get(foldSlug(tag)) ?? new Map<string, number>();
    countsByTag.set(foldSlug(tag), counts.set(tag, (counts.get(tag) ?? 0) + 1));
  }
  const replacements = new Map<string, string>();
  for (const counts of countsByTag.values()) {
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    for (const tag of counts.keys()) if (best && best[0] !== tag) replacements.set(tag, best[0]);
  }
  return posts.map((post) =>
    post.tags.some((tag) => replacements.has(tag))
      ? { ...post, tags: post.tags.map((tag) => replacements.get(tag) ?? tag) }
      : post,
  );
}
