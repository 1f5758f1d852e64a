import { foldSlug } from '../urls';
import type { Fault } from './fault';
import type { Post } from './post';

/**
 * Gives tags that differ only in case or width one spelling, that of most posts, since their pages
 * would be one file on many file systems.
 *
 * @returns the posts, and a warning for each post whose spelling gave way.
 */
export function spellTagsAlike(posts: readonly Post[]) {
  const spellings = new Map<string, Map<string, number>>();
  for (const tag of posts.flatMap(({ tags }) => tags)) {
    const counts = spellings.get(foldSlug(tag)) ?? new Map<string, number>();
    spellings.set(foldSlug(tag), counts.set(tag, (counts.get(tag) ?? 0) + 1));
  }
  const chosen = new Map<string, string>();
  for (const counts of spellings.values()) {
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    for (const tag of counts.keys()) if (best && best[0] !== tag) chosen.set(tag, best[0]);
  }
  const warnings: { file: string; faults: Fault[] }[] = [];
  const respelt = posts.map((post) => {
    const giving = post.tags.filter((tag) => chosen.has(tag));
    if (giving.length === 0) return post;
    const faults = giving.map((tag): Fault => {
      const fact = { value: tag, other: chosen.get(tag) ?? tag };
      return { name: 'tagSpelling', level: 'warning', fact };
    });
    warnings.push({ file: post.file, faults });
    return { ...post, tags: post.tags.map((tag) => chosen.get(tag) ?? tag) };
  });
  return { posts: respelt, warnings };
}
