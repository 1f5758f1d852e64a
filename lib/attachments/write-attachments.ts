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

/** The folder from which the files beside the posts are served, relative to the project. */
export const FILES_FOLDER = join('public', '_files');

/**
 * Writes every file that the posts link to or play into `public/_files`, if it is not there yet.
 *
 * @returns the paths of all these files, relative to that folder.
 * @throws RefusedFileError when a file was replaced by a symbolic link after it was resolved.
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

/** The path of the file in `public` that is served for a URL path such as `/_files/<key>/<name>#page=2`. */
function targetOf(path: string): string {
  const [, folder = '', key = '', name = ''] = path.replace(/#.*$/s, '').split('/');
  return join('public', folder, key, decodeSegment(name) ?? name);
}

async function publish(file: string, target: string): Promise<void> {
  const path = join(realpathSync(postsFolder()), file);
  const bytes = await withoutMetadata(path);
  if (bytes) return writeFileAtomically(target, bytes);
  await mkdir(dirname(target), { recursive: true });
  copyFileFrom(postsFolder(), path, target);
}

/**
 * The bytes of an image without metadata, or of an SVG without scripts; `undefined` for files served unchanged.
 */
export async function withoutMetadata(path: string): Promise<Buffer | undefined> {
  const kind = kindOfFile(basename(path));
  return kind === 'picture' || kind === 'drawing'
    ? stripMetadata(readBytes(postsFolder(), path))
    : undefined;
}
