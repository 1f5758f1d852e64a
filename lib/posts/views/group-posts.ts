import type { PostFacts } from '../post';
import { oneVersionOfEach } from './translations';

/**
 * Groups posts by key, in the order of `posts`. A post with several keys is in several groups; of a post in several
 * languages, each group has one version.
 */
export function groupPosts(
  posts: readonly PostFacts[],
  keysOf: (post: PostFacts) => readonly string[],
): Map<string, PostFacts[]> {
  const groups = new Map<string, PostFacts[]>();
  for (const post of posts) {
    for (const key of keysOf(post)) {
      const group = groups.get(key);
      if (group) group.push(post);
      else groups.set(key, [post]);
    }
  }
  if (oneVersionOfEach(posts) === posts) return groups;
  return new Map([...groups].map(([key, group]) => [key, [...oneVersionOfEach(group)]]));
}
