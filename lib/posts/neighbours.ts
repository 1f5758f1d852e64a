import { onceByPosts } from './once-by-posts';
import type { Post } from './post';

const placesOf = onceByPosts((posts) => new Map(posts.map(({ slug }, index) => [slug, index])));

/** The post before (older) and after (newer) one of `posts`, which come newest first. */
export function neighboursOf(posts: readonly Post[], post: Post): { previous?: Post; next?: Post } {
  const place = placesOf(posts).get(post.slug);
  if (place === undefined) return {};
  return { previous: posts[place + 1], next: posts[place - 1] };
}
