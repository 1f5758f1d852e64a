import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { postsFolder } from '../posts/all-posts';
import { problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import { withLockFile } from '../posts/files/lock-file';
import { ProblemsError } from '../posts/problem';
import { site } from '../site';

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
const Lock = z.record(z.string(), Entry);

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
    cached = { stamp, lock: parseLock(readFileSync(descriptor, 'utf8'), file) };
    return cached.lock;
  });
  return lock ?? new Map();
}

function parseLock(text: string, file: string): Map<string, LockEntry> {
  try {
    return new Map(Object.entries(Lock.parse(JSON.parse(text))));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    const key = error instanceof z.ZodError ? String(error.issues[0]?.path[0] ?? '') : '';
    // JSON.parse gives no positions, so the reported line is the first one that contains the key.
    const line = text.split('\n').findIndex((entry) => key !== '' && entry.includes(key)) + 1;
    const value = error instanceof SyntaxError ? error.message : key;
    const fault = { name: 'imagesLockBroken', line: line || 1, fact: { value } } as const;
    throw new ProblemsError([problemOf(fault, displayPath(file), site.language)]);
  }
}

/** The text of the lock file: one line for each entry, sorted by URL, so that git shows changes clearly. */
export function printImagesLock(lock: ReadonlyMap<string, LockEntry>): string {
  const lines = [...lock]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, entry]) => `  ${JSON.stringify(url)}: ${JSON.stringify(entry)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}
