import { join } from 'node:path';
import type { Picture } from '../markdown/rendered';
import { problemOf } from '../posts/fault';
import type { Post } from '../posts/post';
import { postsFolder } from '../posts/posts';
import type { Problem } from '../posts/problem';
import { shownPath } from '../posts/shown-path';
import { site } from '../site';
import type { SharedImage } from './share-image';

/** An error for each picture of a post that cannot be shown, that of its front matter included. */
export function pictureProblems(
  post: Pick<Post, 'bodyLine' | 'file' | 'imageAt'>,
  pictures: readonly Picture[],
  shared: SharedImage | undefined,
): Problem[] {
  const file = shownPath(join(postsFolder(), post.file));
  const inBody = pictures.flatMap(({ picture, line, column }) =>
    picture.kind === 'fault' ? { picture, line: post.bodyLine + line - 1, column } : [],
  );
  const all =
    shared?.kind === 'fault'
      ? [{ picture: shared, ...(post.imageAt ?? { line: 1, column: 1 }) }, ...inBody]
      : inBody;
  return all.map(({ picture: { name, value, other }, line, column }) =>
    problemOf({ name, line, column, fact: { value, other } }, file, site.language),
  );
}
