import type { Post } from '../post';

/** The posts on page `number` (1-based) of the list, and the number of the last page (at least 1). */
export function pageOfPosts(
  posts: readonly Post[],
  number: number,
  size: number,
): { posts: readonly Post[]; last: number } {
  return {
    posts: posts.slice((number - 1) * size, number * size),
    last: Math.max(1, Math.ceil(posts.length / size)),
  };
}

/** The numbers of the pages after the first: 2 to the last. */
export function laterPages(posts: readonly Post[], size: number): number[] {
  const { last } = pageOfPosts(posts, 1, size);
  return Array.from({ length: last - 1 }, (_, index) => index + 2);
}
