import type { PostFacts } from '../post';
import { memoizeByPosts } from './memoize-by-posts';

const placesOf = memoizeByPosts((posts) => new Map(posts.map(({ slug }, index) => [slug, index])));

/** The post before (older) and after (newer) one of `posts`, which come newest first. */
export function neighboursOf(
  posts: readonly PostFacts[],
  post: PostFacts,
): { previous?: PostFacts; next?: PostFacts } {
  const place = placesOf(posts).get(post.slug);
  if (place === undefined) return {};
  return { previous: posts[place + 1], next: posts[place - 1] };
}
