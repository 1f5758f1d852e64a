import { join } from 'node:path';
import type { Picture } from '../markdown/rendered';
import type { ResolvedPicture } from '../markdown/resolved-picture';
import { ownOriginLevel } from '../own-origin';
import { postsFolder } from '../posts/all-posts';
import { type Fault, problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import type { Post } from '../posts/post';
import type { Problem } from '../posts/problem';
import { site } from '../site';
import { readableUrl } from '../url-decoding';
import type { SharedImage } from './share-image';

/**
 * An error for each picture of a post that cannot be shown, including that of the front matter, and a warning
 * for each SVG from which text was removed.
 *
 * @param shared the result of `checkedShareImage` for the post.
 */
export function pictureProblems(
  post: Pick<Post, 'bodyLine' | 'file' | 'imageAt'>,
  pictures: readonly Picture[],
  shared: SharedImage | undefined,
): Problem[] {
  const file = displayPath(join(postsFolder(), post.file));
  const inBody = pictures.flatMap(({ source, picture, line, column }) => {
    const fault = faultOf(source, picture);
    return fault ? { ...fault, line: post.bodyLine + line - 1, column } : [];
  });
  const frontMatterFault = shared?.kind === 'fault' ? faultOf('', shared) : undefined;
  const inFrontMatter = frontMatterFault ? [{ ...frontMatterFault, ...post.imageAt }] : [];
  return [...inFrontMatter, ...inBody].map((fault) => problemOf(fault, file, site.language));
}

function faultOf(source: string, picture: ResolvedPicture): Fault | undefined {
  if (picture.kind === 'fault') {
    return {
      name: picture.name,
      level: picture.name === 'picturePublic' ? ownOriginLevel(picture.other ?? '') : 'error',
      fact: { value: readableUrl(picture.value), other: picture.other },
    };
  }
  if (picture.kind !== 'made' || !picture.lost) return undefined;
  const other = picture.lost.map((name) => `<${name}>`).join(', ');
  return { name: 'pictureCut', level: 'warning', fact: { value: readableUrl(source), other } };
}
