import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder in which Next.js writes the standalone server that STANDALONE=1 requests. */
export const STANDALONE_FOLDER = join('.next', 'standalone');

/**
 * Removes `.env` files, which contain passwords, from the standalone server. Next.js copies them there and
 * has no setting against it, and anyone who has the container image could read them.
 *
 * @param folder of the standalone server.
 */
export async function removeEnvironmentFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('.env')) await rm(join(folder, name));
  }
}
