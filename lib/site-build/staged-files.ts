import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PAGES_FOLDER } from '../build-output/page-files';

/** A prerendered page, feed or icon. */
export interface PrerenderedFile {
  /** Path in PAGES_FOLDER (lib/build-output/page-files). */
  file: string;
  content: string | Buffer;
}

/**
 * The folder in which new files wait until the build is complete, relative to the project. Its name begins with
 * a dot, because Next.js does not serve files of such a folder.
 */
const STAGING_FOLDER = join(PAGES_FOLDER, '.staged');

/**
 * Writes new and changed files to the staging folder. A file with the same content as the served one is not
 * written: the server derives the ETag from the modification time, which therefore must not change.
 *
 * @returns the names of all files, and of those that are new or changed.
 */
export async function stageFiles(
  prerendered: AsyncIterable<PrerenderedFile>,
): Promise<{ all: string[]; changed: string[] }> {
  rmSync(STAGING_FOLDER, { recursive: true, force: true });
  const all: string[] = [];
  const changed: string[] = [];
  for await (const { file, content } of prerendered) {
    all.push(file);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const served = join(PAGES_FOLDER, file);
    if (existsSync(served) && readFileSync(served).equals(bytes)) continue;
    changed.push(file);
    const staged = join(STAGING_FOLDER, file);
    // Synchronous: for tens of thousands of small files, awaiting each step takes ten times as long.
    mkdirSync(dirname(staged), { recursive: true });
    writeFileSync(staged, bytes);
  }
  return { all, changed };
}

/** Moves the staged files to where servers read them. Each file is replaced atomically. */
export function publishStagedFiles(): void {
  if (!existsSync(STAGING_FOLDER)) return;
  for (const entry of readdirSync(STAGING_FOLDER, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const staged = join(entry.parentPath, entry.name);
    const file = join(PAGES_FOLDER, relative(STAGING_FOLDER, staged));
    mkdirSync(dirname(file), { recursive: true });
    renameSync(staged, file);
  }
  rmSync(STAGING_FOLDER, { recursive: true, force: true });
}
