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

/** Name of the file, in the folder of posts, that remembers what other sites said of themselves. */
export const LOCK_FILE = 'embeds.lock.json';

/** Path of the lock of this blog. */
export function lockPath(): string {
  return join(/* turbopackIgnore: true */ postsFolder(), LOCK_FILE);
}

/** What the lock holds, and a hash of it by which a page knows when it is out of date. */
interface Lock {
  entries: EmbedEntries;
  hash: string;
}

const NO_LOCK: Lock = { entries: new Map(), hash: '' };
let last: { stamp: string; lock: Lock } | undefined;

/**
 * What the lock of this blog remembers; nothing when there is no lock. Read again when the file has
 * changed.
 *
 * @throws ProblemsError when the file cannot be read or understood.
 */
export function readLock(): Lock {
  const lock = withLockFile(postsFolder(), LOCK_FILE, ({ descriptor, path, stats }) => {
    const stamp = `${path} ${stats.mtimeMs} ${stats.size}`;
    if (last?.stamp === stamp) return last.lock;
    const text = readFileSync(descriptor, 'utf8');
    const hash = createHash('sha256').update(text).digest('base64url');
    last = { stamp, lock: { entries: parseLock(text, displayPath(lockPath())), hash } };
    return last.lock;
  });
  return lock ?? NO_LOCK;
}

/**
 * Reads the text of a lock.
 *
 * @param file path for the errors.
 * @throws ProblemsError that names the line of the entry that is wrong.
 */
export function parseLock(text: string, file: string): EmbedEntries {
  const read = z.record(z.string(), EmbedEntry).safeParse(fromJson(text));
  if (read.success) return new Map(Object.entries(read.data));
  const [issue] = read.error.issues;
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

/** The text of a lock: addresses in order, the same bytes for the same knowledge. */
export function printLock(entries: EmbedEntries): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const ordered = sorted.map(([key, entry]) => [key, EmbedEntry.parse(entry)]);
  return `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`;
}
