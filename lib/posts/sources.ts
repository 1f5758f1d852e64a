import type { Library } from './load';
import type { Post } from './post';

/** Every file of a library: posts, pages and descriptions of series, ordered by file. */
export function sourcesOf({ bySlug, descriptions }: Library): Post[] {
  return [...bySlug.values(), ...descriptions].sort((a, b) => (a.file < b.file ? -1 : 1));
}
