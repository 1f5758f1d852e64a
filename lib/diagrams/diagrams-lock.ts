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

/** Name of the file, in the folder of posts, that holds what Mermaid drew. */
export const DIAGRAMS_LOCK = 'diagrams.lock.json';

const Side = z.number().min(1).max(20_000);
const Entry = z.strictObject({
  /** In CSS pixels. */
  width: Side,
  height: Side,
  words: z.array(z.string()),
  /** Elements of SVG; the sanitiser of the page removes what is none of a diagram. */
  content: z.string(),
});
const Lock = z.record(z.string(), Entry);

/** Drawings by the key of their source. */
export type DiagramEntries = ReadonlyMap<string, z.infer<typeof Entry>>;

interface DiagramsLock {
  entries: DiagramEntries;
  /** By it a page knows when it is out of date. */
  hash: string;
}

const NONE: DiagramsLock = { entries: new Map(), hash: '' };
let last: { stamp: string; lock: DiagramsLock } | undefined;

/** The key of a diagram: a hash of its lines, without the spaces at their ends. */
export function diagramKey(source: string): string {
  const lines = source.split(/\r\n?|\n/).map((line) => line.trimEnd());
  return createHash('sha256').update(lines.join('\n').trim()).digest('base64url').slice(0, 22);
}

/**
 * What Mermaid drew for the posts of this blog. Read again when the file has changed.
 *
 * @throws ProblemsError when the file cannot be read or understood.
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
 * Reads the text of the lock.
 *
 * @param file path for the errors.
 * @throws ProblemsError that names the line of the entry that is wrong.
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

/** The text of the lock: sorted by key, one line an entry, so that the same drawings are the same bytes. */
export function printDiagramsLock(entries: DiagramEntries): string {
  const lines = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `  ${JSON.stringify(key)}: ${JSON.stringify(Entry.parse(entry))}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}
