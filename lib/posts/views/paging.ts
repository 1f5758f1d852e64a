import type { Post, PostFacts } from '../post';

/**
 * The posts on page `number` (1-based) of the list, and the number of the last page (at least 1). On page 1, pinned
 * posts are separate and not among the others; later pages have every post at its day.
 */
export function pageOfPosts(
  posts: readonly Post[],
  number: number,
  size: number,
): { posts: readonly Post[]; pinned: readonly Post[]; last: number } {
  const pinned = number === 1 ? posts.filter((post) => post.pinned) : [];
  const ofPage = posts.slice((number - 1) * size, number * size);
  return {
    posts: pinned.length > 0 ? ofPage.filter((post) => !post.pinned) : ofPage,
    pinned,
    last: lastPage(posts, size),
  };
}

/** The numbers of the pages after the first: 2 to the last. */
export function laterPages(posts: readonly PostFacts[], size: number): number[] {
  return Array.from({ length: lastPage(posts, size) - 1 }, (_, index) => index + 2);
}

function lastPage({ length }: readonly PostFacts[], size: number): number {
  return Math.max(1, Math.ceil(length / size));
}
