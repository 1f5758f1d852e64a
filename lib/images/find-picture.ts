import { realpathSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { errorCode } from '../error-code';
import { RefusedFileError, realFile } from '../posts/files/open-file';
import { withoutExtension } from '../posts/files/post-file';
import { publicFolder } from '../posts/files/public-file';
import { decodeLeniently, withoutQuery } from '../url-decoding';

/** Where the file that a post names lies, or that it must not be read. */
export type FoundPicture = { path: string } | { outside: true };

/**
 * Finds the file that a post names: beside the post, else in the folder that has the post's name.
 * Links are followed inside the folder of posts only.
 *
 * @param folder of the posts, absolute.
 * @param file of the post, relative to `folder`.
 * @param source as written, without a scheme; a query or a fragment is none of the file's name.
 * @returns `null` when there is no such file.
 */
export function findPicture(folder: string, file: string, source: string): FoundPicture | null {
  const name = decodeLeniently(withoutQuery(source));
  if (name.includes('\0')) return null;
  const beside = posix.dirname(file);
  const own = withoutExtension(file);
  let outside = false;
  for (const place of [beside, own]) {
    for (const spelling of new Set([name, name.normalize('NFC'), name.normalize('NFD')])) {
      const path = realPath(folder, join(place, spelling));
      if (path === 'outside') outside = true;
      else if (path !== undefined) return { path };
    }
  }
  return outside ? { outside } : null;
}

/**
 * The file of `public` that a path from the root of the site names.
 *
 * @param source as written, without the sub-path.
 * @returns its absolute path; `null` when there is no such file.
 */
export function findPublic(source: string): string | null {
  const found = findPicture(publicFolder(), '', source.replace(/^\/+/, ''));
  if (found === null || 'outside' in found) return null;
  return statSync(/* turbopackIgnore: true */ found.path).isFile() ? found.path : null;
}

/** Where a path leads; `undefined` when not to a file or folder, `outside` also when to a hidden one. */
function realPath(folder: string, path: string): string | undefined {
  try {
    const real = realFile(folder, path);
    const root = realpathSync.native(/* turbopackIgnore: true */ folder);
    const steps = relative(root, real).split(sep);
    if (steps.some((step) => step.startsWith('.'))) return 'outside';
    const found = statSync(/* turbopackIgnore: true */ real);
    return found.isFile() || found.isDirectory() ? real : undefined;
  } catch (error) {
    if (error instanceof RefusedFileError) return 'outside';
    if (errorCode(error) !== undefined) return undefined;
    throw error;
  }
}
