import { existsSync, realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { stripMetadata } from '../images/strip-metadata';
import type { Rendered } from '../markdown/rendered';
import { kindOfFile } from '../media-types';
import { postsFolder } from '../posts/all-posts';
import { copyFileFrom } from '../posts/files/copy-file';
import { readBytes } from '../posts/files/open-file';
import { decodeSegment } from '../urls';

/** Where the files beside the posts are sent from, relative to the project. */
export const FILES_FOLDER = join('public', '_files');

/**
 * Puts every file that the posts link to or play into `public/_files`.
 *
 * @returns the names of the files, below that folder.
 * @throws RefusedFileError when a file has become a link to another since it was looked at.
 */
export async function writeAttachments(
  rendered: Iterable<Pick<Rendered, 'files'>>,
): Promise<string[]> {
  const wanted = new Map<string, string>();
  for (const { files } of rendered) {
    for (const { file } of files) {
      if (file.kind === 'served') wanted.set(targetOf(file.path), file.file);
    }
  }
  for (const [target, file] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!existsSync(target)) await publish(file, target);
  }
  return [...wanted.keys()].map((target) => relative(FILES_FOLDER, target));
}

/** The file below `public` that answers a path, such as `/_files/<key>/<name>#page=2`. */
function targetOf(path: string): string {
  const [, folder = '', key = '', name = ''] = path.replace(/#.*$/s, '').split('/');
  return join('public', folder, key, decodeSegment(name) ?? name);
}

async function publish(file: string, target: string): Promise<void> {
  const path = join(realpathSync(postsFolder()), file);
  const made = await cleaned(path);
  if (made) return writeFileAtomically(target, made);
  await mkdir(dirname(target), { recursive: true });
  copyFileFrom(postsFolder(), path, target);
}

/** The bytes of a picture without its metadata; `undefined` for other files, which are sent unchanged. */
export async function cleaned(path: string): Promise<Buffer | undefined> {
  const kind = kindOfFile(basename(path));
  return kind === 'picture' || kind === 'drawing'
    ? stripMetadata(readBytes(postsFolder(), path))
    : undefined;
}
