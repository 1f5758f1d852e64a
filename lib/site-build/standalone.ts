import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Next.js puts the server of its own that STANDALONE=1 asks for. */
export const STANDALONE_FOLDER = join('.next', 'standalone');

/**
 * Removes the files of the environment (`.env`, `.env.production`), with their passwords, which Next.js
 * copies beside that server and has no setting to leave out: who has the image would have them.
 */
export async function removeEnvironmentFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('.env')) await rm(join(folder, name));
  }
}
