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

/** A page, feed or icon as it was printed. */
export interface PrerenderedFile {
  /** Its name in the folder of lib/build-output/page-files. */
  file: string;
  content: string | Buffer;
}

/** Where files wait until all of the build is done, relative to the project. No server gives them out. */
const STAGE = join(PAGES_FOLDER, '.staged');

/**
 * Writes the printed files that are not there as they are to a folder beside those that servers give out. A
 * file that stays the same is not touched: servers tell by its time whether it is another one.
 *
 * @returns the names of all printed files, and of those that differ.
 */
export async function stageFiles(
  printed: AsyncIterable<PrerenderedFile>,
): Promise<{ all: string[]; changed: string[] }> {
  rmSync(STAGE, { recursive: true, force: true });
  const all: string[] = [];
  const changed: string[] = [];
  for await (const { file, content } of printed) {
    all.push(file);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const served = join(PAGES_FOLDER, file);
    if (existsSync(served) && readFileSync(served).equals(bytes)) continue;
    changed.push(file);
    const staged = join(STAGE, file);
    // One after the other without waiting: tens of thousands of small steps take a tenth of the time.
    mkdirSync(dirname(staged), { recursive: true });
    writeFileSync(staged, bytes);
  }
  return { all, changed };
}

/** Puts what {@link stageFiles} wrote where servers give it out, each file whole. */
export function publishStagedFiles(): void {
  if (!existsSync(STAGE)) return;
  for (const entry of readdirSync(STAGE, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const staged = join(entry.parentPath, entry.name);
    const file = join(PAGES_FOLDER, relative(STAGE, staged));
    mkdirSync(dirname(file), { recursive: true });
    renameSync(staged, file);
  }
  rmSync(STAGE, { recursive: true, force: true });
}
