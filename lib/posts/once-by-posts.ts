import type { Post } from './post';

/** Makes a function of all posts compute once for each list of posts, however many pages ask. */
export function onceByPosts<T>(compute: (posts: readonly Post[]) => T) {
  const results = new WeakMap<readonly Post[], { result: T }>();
  return (posts: readonly Post[]): T => {
    const kept = results.get(posts) ?? { result: compute(posts) };
    results.set(posts, kept);
    return kept.result;
  };
}
