import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What `next build` leaves where it is: its cache, and files it writes on while it runs. */
const STAYS = new Set(['cache', 'dev', 'diagnostics', 'lock', 'trace']);

/**
 * Moves the output of the last build out of the way of the next, which would delete it first. That
 * is best done last: ext4 does not take the place of a file deleted a minute ago for a new one, and
 * looks at all of them for each it makes (`recently_deleted` in fs/ext4/ialloc.c).
 *
 * @param build the folder of the build, `.next`.
 * @returns where it is now.
 */
export async function setAsideFormerOutput(build: string): Promise<string> {
  const aside = join(build, 'cache', 'tsuzuri', 'former-output');
  // A build that was stopped has left it.
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  for (const name of await readdir(build)) {
    if (STAYS.has(name)) continue;
    try {
      await rename(join(build, name), join(aside, name));
    } catch (error) {
      // The cache may lie on another volume, or the output in a lower layer of an image; then
      // Next.js deletes it.
      if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    }
  }
  return aside;
}
