import { statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../error-code';
import { RefusedFileError, realFile } from './open-file';

/** Absolute path of `public`, whose files every host serves unchanged. */
export function publicFolder(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'public');
}

/**
 * Whether a path from the root of the site is a file of `public`.
 *
 * @param path begins with `/`, percent-decoded, without base path, query and fragment.
 */
export function isPublicFile(path: string): boolean {
  if (path.includes('\0')) return false;
  try {
    const file = realFile(publicFolder(), path.replace(/^\/+/, ''));
    return statSync(/* turbopackIgnore: true */ file).isFile();
  } catch (error) {
    if (error instanceof RefusedFileError) return false;
    if (errorCode(error) !== undefined) return false;
    throw error;
  }
}
