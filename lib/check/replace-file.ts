import { randomUUID } from 'node:crypto';
import { chmod, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file whole: the new text is written and flushed beside it under a hidden name, which
 * the loader leaves alone, and then takes its name. Whenever the process ends, the file is the old
 * one or the new one.
 *
 * @returns `false`, and nothing done, when the file no longer holds `before`.
 */
export async function replaceFile(path: string, before: string, after: string): Promise<boolean> {
  // A link stays a link.
  const file = await realpath(path);
  const { mode } = await stat(file);
  const draft = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.writeFile(after);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(draft, mode);
    if ((await readFile(file, 'utf8')) !== before) return false;
    await rename(draft, file);
    return true;
  } finally {
    await rm(draft, { force: true });
  }
}
