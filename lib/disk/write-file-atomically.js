// JavaScript, for lib/site-build/bundle-programs.js reads it as it is.
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that a reader sees the whole of it or none; its folder is made where it is missing.
 * Files of a cache are small and many: to wait for each step costs more than the steps.
 *
 * @param {string} file
 * @param {string | Uint8Array} content
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
