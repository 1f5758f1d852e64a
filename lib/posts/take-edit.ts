import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { schemasFor } from './check';
import type { Clock } from './kept-back';
import type { Library } from './load';
import type { Post } from './post';
import { type FileCache, readPost } from './read-post';

/**
 * Takes over a file saved in an editor without reading the others: when all that changed is the
 * body of a good post, its object in the library gets the new one. Whatever was computed from the
 * library holds on, since nothing but the rendering of a post depends on its body.
 *
 * @param file path relative to the folder of posts, with `/`.
 * @returns whether the library is as if it had been read anew.
 */
export function takeEdit(
  library: Library,
  folder: string,
  file: string,
  { cache, ...clock }: Clock & { cache: FileCache },
): boolean {
  const before = cache.get(join(folder, file))?.parsed;
  const after = readPost(
    folder,
    { file },
    { schemas: schemasFor(clock.timeZone), ...clock, cache },
  );
  if (!before?.post || !after.post || before.faults.length + after.faults.length > 0) return false;
  if (!isDeepStrictEqual(frontMatterOf(before.post), frontMatterOf(after.post))) return false;
  const post = library.bySlug.get(after.post.slug);
  if (post?.file !== file) return false;
  post.body = after.post.body;
  post.bodyLine = after.post.bodyLine;
  return true;
}

function frontMatterOf({ body, bodyLine, ...rest }: Post): Omit<Post, 'body' | 'bodyLine'> {
  return rest;
}
