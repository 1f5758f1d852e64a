import type { PostFacts } from '../post';

/** Posts under each key they have, in the order they come; a post may have several keys or none. */
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
