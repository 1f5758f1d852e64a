import { memoize } from '../../cache/memoize';
import type { PostFacts } from '../post';

/** Makes a function of all posts compute once for each list of posts, however many pages ask. */
export function memoizeByPosts<T>(compute: (posts: readonly PostFacts[]) => T) {
  return memoize(compute);
}
