// JavaScript, not TypeScript: lib/cache/bundle-programs.js imports it in Node.js, before anything is
// compiled.
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file under a temporary name and renames it, so that no reader ever sees a part of it. Creates the
 * folder when it is missing. Synchronous: the many small files of the caches are written faster that way.
 *
 * @param {string} file
 * @param {string | Uint8Array} content
 * @throws Error of Node.js when the file cannot be written.
 */
export function writeFileAtomically(file, content) {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(/* turbopackIgnore: true */ draft, content);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(/* turbopackIgnore: true */ dirname(file), { recursive: true });
    writeFileSync(/* turbopackIgnore: true */ draft, content);
  }
  renameSync(/* turbopackIgnore: true */ draft, file);
}
