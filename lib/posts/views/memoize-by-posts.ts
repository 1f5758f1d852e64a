import { memoize } from '../../cache/memoize';
import type { PostFacts } from '../post';

/** Memoizes a function of a list of posts: every page that passes the same array gets the same result. */
export function memoizeByPosts<T>(compute: (posts: readonly PostFacts[]) => T) {
  return memoize(compute);
}
