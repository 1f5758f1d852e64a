import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { postsFolder } from '../posts/all-posts';
import { problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import { withLockFile } from '../posts/files/lock-file';
import { ProblemsError } from '../posts/problem';
import { site } from '../site';

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
const Lock = z.record(z.string(), Entry);

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
  try {
    return new Map(Object.entries(Lock.parse(JSON.parse(text))));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    const key = error instanceof z.ZodError ? String(error.issues[0]?.path[0] ?? '') : '';
    const line = text.split('\n').findIndex((entry) => key !== '' && entry.includes(key)) + 1;
    const value = error instanceof SyntaxError ? error.message : key;
    const fault = { name: 'diagramsLockBroken', line: line || 1, fact: { value } } as const;
    throw new ProblemsError([problemOf(fault, file, site.language)]);
  }
}

/** Prints the lock file: one line per entry, sorted by key, so that the same diagrams give the same bytes. */
export function printDiagramsLock(entries: DiagramEntries): string {
  const lines = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `  ${JSON.stringify(key)}: ${JSON.stringify(Entry.parse(entry))}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}
