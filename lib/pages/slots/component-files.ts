import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns path and text of the files that may hold components of the owner, in the order of their names. */
export function componentFiles(folder = 'site'): { file: string; source: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]sx$/.test(name))
    .sort()
    .map((name) => join(folder, name))
    .map((file) => ({ file, source: readFileSync(file, 'utf8') }));
}
