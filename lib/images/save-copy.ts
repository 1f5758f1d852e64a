import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { readBytes } from '../posts/files/open-file';
import { withoutExtension } from '../posts/files/post-file';
import { pictureFormat } from './picture-format';

const EXTENSIONS = {
  jpeg: 'jpg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  heic: 'heic',
  tiff: 'tif',
  svg: 'svg',
};

/**
 * Writes a picture into the folder with the name of its post. The file is named after the URL, with a number if
 * another picture has that name.
 *
 * @returns its path relative to the folder of posts; `undefined` when the format is unknown.
 */
export async function saveCopy(
  bytes: Buffer,
  url: string,
  folder: string,
  post: string,
): Promise<string | undefined> {
  const kind = pictureFormat(bytes);
  if (kind === null) return undefined;
  const fileName = new URL(url).pathname.split('/').at(-1) ?? '';
  const stem = fileName
    .replace(/\.[^.]*$/, '')
    .replace(/[^\w-]+/g, '-')
    .replace(/^[-.]+|-+$/g, '');
  const postFolder = withoutExtension(post);
  await mkdir(join(folder, postFolder), { recursive: true });
  for (let number = 1; ; number++) {
    const name = `${stem.slice(0, 80) || 'picture'}${number > 1 ? `-${number}` : ''}`;
    const copy = posix.join(postFolder, `${name}.${EXTENSIONS[kind]}`);
    const path = join(folder, copy);
    // Two URLs of the same picture share one file.
    if (existsSync(path) && !readBytes(folder, path).equals(bytes)) continue;
    writeFileAtomically(path, bytes);
    return copy;
  }
}
