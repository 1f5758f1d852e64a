import { realpathSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { errorCode } from '../error-code';
import { languageInName } from '../posts/files/language-in-name';
import { RefusedFileError, realFile } from '../posts/files/open-file';
import { withoutExtension } from '../posts/files/post-file';
import { publicFolder } from '../posts/files/public-file';
import { decodeLeniently, withoutQuery } from '../url-decoding';

/** The absolute path of a picture file; `outside` when the file must not be read. */
export type FoundPicture = { path: string } | { outside: true };

/**
 * Finds the picture file that a post refers to: beside the post, or else in the folder with the name of the
 * post, or in that of `a.md` for its translation `a.en.md`. Symbolic links are followed inside the folder of posts only.
 *
 * @param folder the folder of posts, absolute.
 * @param file the post, relative to `folder`.
 * @param source the reference as written in the post, without a scheme; its query and fragment are ignored.
 * @returns `null` when there is no such file.
 */
export function findPicture(folder: string, file: string, source: string): FoundPicture | null {
  const name = decodeLeniently(withoutQuery(source));
  if (name.includes('\0')) return null;
  const sameFolder = posix.dirname(file);
  const postFolder = withoutExtension(file);
  let outside = false;
  const directories = [sameFolder, postFolder];
  if (languageInName({ file })) directories.push(postFolder.replace(/\.[^.]*$/, ''));
  for (const directory of directories) {
    for (const form of new Set([name, name.normalize('NFC'), name.normalize('NFD')])) {
      const path = realPath(folder, join(directory, form));
      if (path === 'outside') outside = true;
      else if (path !== undefined) return { path };
    }
  }
  return outside ? { outside } : null;
}

/**
 * Finds the file of `public` for a path from the root of the site.
 *
 * @param source as written, without the base path.
 * @returns its absolute path; `null` when there is no such file.
 */
export function findPublic(source: string): string | null {
  const picture = findPicture(publicFolder(), '', source.replace(/^\/+/, ''));
  if (picture === null || 'outside' in picture) return null;
  return statSync(/* turbopackIgnore: true */ picture.path).isFile() ? picture.path : null;
}

/**
 * The path of a file or folder without symbolic links. `outside` when it leads out of `folder` or is hidden;
 * `undefined` when there is nothing at this path.
 */
function realPath(folder: string, path: string): string | undefined {
  try {
    const real = realFile(folder, path);
    const root = realpathSync.native(/* turbopackIgnore: true */ folder);
    const segments = relative(root, real).split(sep);
    if (segments.some((segment) => segment.startsWith('.'))) return 'outside';
    const stats = statSync(/* turbopackIgnore: true */ real);
    return stats.isFile() || stats.isDirectory() ? real : undefined;
  } catch (error) {
    if (error instanceof RefusedFileError) return 'outside';
    if (errorCode(error) !== undefined) return undefined;
    throw error;
  }
}
