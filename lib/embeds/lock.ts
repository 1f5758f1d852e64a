import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type EmbedEntries, EmbedEntry } from '../markdown/embeds/lock-entry';
import { embeds } from '../messages/embeds';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { withLockFile } from '../posts/files/lock-file';
import { ProblemsError } from '../posts/problem';
import { site } from '../site';
import { visibleLine } from '../visible';

/** Name of the file, in the folder of posts, with the data of embedded pages of other sites. */
export const LOCK_FILE = 'embeds.lock.json';

/** Path of the lock file of this blog. */
export function lockPath(): string {
  return join(/* turbopackIgnore: true */ postsFolder(), LOCK_FILE);
}

/** The content of the lock file. */
interface Lock {
  entries: EmbedEntries;
  /** Hash of the text, a part of the key of cached renderings. `''` when there is no file. */
  hash: string;
}

const NO_LOCK: Lock = { entries: new Map(), hash: '' };
let cache: { stamp: string; lock: Lock } | undefined;

/**
 * Reads the lock file of this blog; without entries when there is no file. The result is cached until mtime or
 * size of the file change.
 *
 * @throws ProblemsError when the file cannot be read or is invalid.
 */
export function readLock(): Lock {
  const lock = withLockFile(postsFolder(), LOCK_FILE, ({ descriptor, path, stats }) => {
    const stamp = `${path} ${stats.mtimeMs} ${stats.size}`;
    if (cache?.stamp === stamp) return cache.lock;
    const text = readFileSync(descriptor, 'utf8');
    const hash = createHash('sha256').update(text).digest('base64url');
    cache = { stamp, lock: { entries: parseLock(text, displayPath(lockPath())), hash } };
    return cache.lock;
  });
  return lock ?? NO_LOCK;
}

/**
 * Parses the text of a lock file.
 *
 * @param file path for error messages.
 * @throws ProblemsError with the line of the first invalid entry.
 */
export function parseLock(text: string, file: string): EmbedEntries {
  const result = z.record(z.string(), EmbedEntry).safeParse(fromJson(text));
  if (result.success) return new Map(Object.entries(result.data));
  const [issue] = result.error.issues;
  const key = String(issue?.path[0] ?? '');
  const at = key === '' ? -1 : text.indexOf(JSON.stringify(key));
  const line = at < 0 ? 1 : text.slice(0, at).split('\n').length;
  const words = embeds[site.language].badLock(
    visibleLine(issue?.path.map(String).join(' › ') ?? ''),
  );
  throw new ProblemsError([{ level: 'error', rule: 'badLock', file, line, column: 1, ...words }]);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text of a lock file: the keys are sorted, so that the same entries always give the same bytes. */
export function printLock(entries: EmbedEntries): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const ordered = sorted.map(([key, entry]) => [key, EmbedEntry.parse(entry)]);
  return `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`;
}
