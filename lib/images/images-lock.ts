import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { parseLockEntries, printLockEntries } from '../posts/files/lock-entries';
import { withLockFile } from '../posts/files/lock-file';

/** Name of the lock file, in the folder of posts, with the sizes of pictures on other hosts. */
export const IMAGES_LOCK = 'images.lock.json';

const Entry = z.strictObject({
  /** In pixels. */
  width: z.int().min(1).max(100_000).optional(),
  height: z.int().min(1).max(100_000).optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  /** The copy, relative to the folder of posts. */
  file: z.string().min(1).optional(),
  /** The picture no longer exists: its host responded with 404 or 410, or does not exist any more. */
  dead: z.literal(true).optional(),
});

/** The entry of a picture on another host. */
export type LockEntry = z.infer<typeof Entry>;

let cached: { stamp: string; lock: Map<string, LockEntry> } | undefined;

/**
 * Reads `images.lock.json` in the folder of posts.
 *
 * @returns entries by URL; empty when the file does not exist.
 * @throws ProblemsError when the file cannot be read, or is not in the format that `npm run images` writes.
 */
export async function imagesLock(folder = postsFolder()): Promise<ReadonlyMap<string, LockEntry>> {
  const lock = withLockFile(folder, IMAGES_LOCK, ({ descriptor, path, stats }) => {
    const stamp = `${path} ${stats.mtimeMs} ${stats.size}`;
    if (cached?.stamp === stamp) return cached.lock;
    const file = join(/* turbopackIgnore: true */ folder, IMAGES_LOCK);
    const text = readFileSync(descriptor, 'utf8');
    const lock = parseLockEntries(text, Entry, displayPath(file), 'imagesLockBroken');
    cached = { stamp, lock };
    return cached.lock;
  });
  return lock ?? new Map();
}

/** The text of the lock file, by URL. */
export function printImagesLock(lock: ReadonlyMap<string, LockEntry>): string {
  return printLockEntries(lock);
}
