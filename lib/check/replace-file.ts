import { randomUUID } from 'node:crypto';
import { chmod, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces the text of a file atomically: a temporary file beside it is written,
 * flushed and renamed. Even if the process is killed, the file has its old or its
 * new text. The loader skips the temporary file, because its name begins with a dot.
 *
 * @returns `false`, without a change, when the text of the file is no longer `before`.
 * @throws the error of node:fs when the file cannot be written.
 */
export async function replaceFile(path: string, before: string, after: string): Promise<boolean> {
  // Replaces the target of a symbolic link, not the link itself.
  const file = await realpath(path);
  const { mode } = await stat(file);
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(after);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(temporary, mode);
    if ((await readFile(file, 'utf8')) !== before) return false;
    await rename(temporary, file);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}
