import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { parseLockEntries, printLockEntries } from '../posts/files/lock-entries';
import { withLockFile } from '../posts/files/lock-file';

/** Name of the file, in the folder of posts, with the diagrams that Mermaid drew. */
export const DIAGRAMS_LOCK = 'diagrams.lock.json';

const Side = z.number().min(1).max(20_000);
const Entry = z.strictObject({
  /** In CSS pixels. */
  width: Side,
  height: Side,
  words: z.array(z.string()),
  /** SVG elements. The sanitizer removes those that a diagram may not contain. */
  content: z.string(),
});

/** Drawn diagrams by {@link diagramKey} of their source. */
export type DiagramEntries = ReadonlyMap<string, z.infer<typeof Entry>>;

interface DiagramsLock {
  entries: DiagramEntries;
  /** Hash of the file, by which cached pages notice that it has changed. */
  hash: string;
}

const NONE: DiagramsLock = { entries: new Map(), hash: '' };
let last: { stamp: string; lock: DiagramsLock } | undefined;

/** Returns the key of a diagram: a hash of its lines without trailing whitespace. */
export function diagramKey(source: string): string {
  const lines = source.split(/\r\n?|\n/).map((line) => line.trimEnd());
  return createHash('sha256').update(lines.join('\n').trim()).digest('base64url').slice(0, 22);
}

/**
 * Returns the diagrams that Mermaid drew for the posts. Reads the file again only when it has changed.
 *
 * @throws ProblemsError when the file cannot be read or is not valid.
 */
export function readDiagramsLock(folder = postsFolder()): DiagramsLock {
  const lock = withLockFile(folder, DIAGRAMS_LOCK, ({ descriptor, path, stats }) => {
    const stamp = `${path} ${stats.mtimeMs} ${stats.size}`;
    if (last?.stamp === stamp) return last.lock;
    const text = readFileSync(descriptor, 'utf8');
    const hash = createHash('sha256').update(text).digest('base64url');
    const file = join(/* turbopackIgnore: true */ folder, DIAGRAMS_LOCK);
    last = { stamp, lock: { entries: parseDiagramsLock(text, displayPath(file)), hash } };
    return last.lock;
  });
  return lock ?? NONE;
}

/**
 * Parses the text of the lock file.
 *
 * @param file the path to name in errors.
 * @throws ProblemsError with the line of the invalid entry.
 */
export function parseDiagramsLock(text: string, file: string): DiagramEntries {
  return parseLockEntries(text, Entry, file, 'diagramsLockBroken');
}

/** Prints the lock file, so that the same diagrams give the same bytes. */
export function printDiagramsLock(entries: DiagramEntries): string {
  return printLockEntries([...entries].map(([key, entry]) => [key, Entry.parse(entry)]));
}
