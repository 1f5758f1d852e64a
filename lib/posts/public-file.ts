import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Whether a path from the root of the site is a file of `public`, which every host serves unchanged.
 *
 * @param path begins with `/`, decoded, without the sub-path, query and fragment.
 */
export function isPublicFile(path: string): boolean {
  if (path.includes('\0')) return false;
  try {
    const root = realpathSync(join(/* turbopackIgnore: true */ process.cwd(), 'public'));
    const file = realpathSync(/* turbopackIgnore: true */ join(root, path));
    return file.startsWith(root + sep) && statSync(/* turbopackIgnore: true */ file).isFile();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
