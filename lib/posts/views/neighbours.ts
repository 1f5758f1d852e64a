import type { PostFacts } from '../post';
import { memoizeByPosts } from './memoize-by-posts';

const indexesOf = memoizeByPosts((posts) => new Map(posts.map(({ slug }, index) => [slug, index])));

/**
 * The previous (older) and the next (newer) post.
 *
 * @param posts newest first.
 * @returns an empty object when `post` is not among them.
 */
export function neighboursOf(
  posts: readonly PostFacts[],
  post: PostFacts,
): { previous?: PostFacts; next?: PostFacts } {
  const index = indexesOf(posts).get(post.slug);
  if (index === undefined) return {};
  return { previous: posts[index + 1], next: posts[index - 1] };
}
