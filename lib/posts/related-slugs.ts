import { nearest } from '../nearest-names';
import type { Fault } from './fault';
import type { ParsedPost } from './parse-post';

/**
 * A fault for each slug in the `related` of a post that no other post has, with the most similar slugs. Drafts and
 * scheduled posts count: they are shown as soon as they are published.
 */
export function relatedFaults(
  read: readonly { file: string; parsed: ParsedPost }[],
): { file: string; faults: Fault[] }[] {
  const posts = read.flatMap(({ parsed: { post } }) => (post?.kind === 'post' ? post : []));
  const slugs = new Set(posts.map(({ slug }) => slug));
  return read.map(({ file, parsed: { post, relatedAt } }) => {
    const faults = (post?.related || []).flatMap((slug, index): Fault[] => {
      if (slug !== post?.slug && slugs.has(slug)) return [];
      const others = nearest(slug, slugs, 4).filter((name) => name !== post?.slug);
      const fact = { value: slug, other: others.slice(0, 3).join(' ') };
      return [{ name: 'relatedUnknown', ...relatedAt[index], fact }];
    });
    return { file, faults };
  });
}
