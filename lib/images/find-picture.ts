import { realpathSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { withoutEnding } from '../posts/post-file';
import { decodeLeniently } from '../url-readings';

/** Where the file of a picture lies, or that it must not be read. */
export type Found = { path: string } | { outside: true };

/**
 * Finds the file that a post names: beside the post, else in the folder that has the post's name.
 * Links are followed inside the folder of posts only.
 *
 * @param folder of the posts, absolute.
 * @param file of the post, relative to `folder`.
 * @param source as written, without a scheme; a query or a fragment is none of the file's name.
 * @returns `null` when there is no such file.
 */
export function findPicture(folder: string, file: string, source: string): Found | null {
  const name = decodeLeniently(source.replace(/[?#].*$/s, ''));
  if (name.includes('\0')) return null;
  const beside = posix.dirname(file);
  const own = withoutEnding(file);
  let outside = false;
  for (const place of [beside, own]) {
    for (const spelling of new Set([name, name.normalize('NFC'), name.normalize('NFD')])) {
      const path = realPath(join(/* turbopackIgnore: true */ folder, place, spelling));
      if (path === null) continue;
      if (isInside(folder, path)) return { path };
      outside = true;
    }
  }
  return outside ? { outside } : null;
}

function isInside(folder: string, path: string): boolean {
  const steps = relative(realPath(folder) ?? folder, path).split(sep);
  return !steps.includes('..') && !steps.some((step) => step.startsWith('.'));
}

/** Where a path leads, or `null` when not to a file or folder. */
function realPath(path: string): string | null {
  try {
    const real = realpathSync(/* turbopackIgnore: true */ path);
    const found = statSync(/* turbopackIgnore: true */ real);
    return found.isFile() || found.isDirectory() ? real : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
