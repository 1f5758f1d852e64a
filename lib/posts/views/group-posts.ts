import type { PostFacts } from '../post';

/** Groups posts by key, in the order of `posts`. A post with several keys is in several groups. */
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
  return groups;
}
