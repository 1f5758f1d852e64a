import { z } from 'zod';
import { site } from '../../site';
import { problemOf } from '../fault';
import { ProblemsError } from '../problem';

/**
 * Parses the text of a lock file: a JSON object whose values are the entries.
 *
 * @param entry the schema of an entry.
 * @param file the path to name in errors.
 * @param name the problem to report when the file is not valid.
 * @throws ProblemsError with the line of the invalid entry.
 */
export function parseLockEntries<T>(
  text: string,
  entry: z.ZodType<T>,
  file: string,
  name: 'imagesLockBroken' | 'diagramsLockBroken',
): Map<string, T> {
  try {
    return new Map(Object.entries(z.record(z.string(), entry).parse(JSON.parse(text))));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    const key = error instanceof z.ZodError ? String(error.issues[0]?.path[0] ?? '') : '';
    // JSON.parse gives no positions, so the reported line is the first one that contains the key.
    const line = text.split('\n').findIndex((row) => key !== '' && row.includes(key)) + 1;
    const value = error instanceof SyntaxError ? error.message : key;
    throw new ProblemsError([
      problemOf({ name, line: line || 1, fact: { value } }, file, site.language),
    ]);
  }
}

/** Prints a lock file: one line for each entry, sorted by key, so that git shows changes clearly. */
export function printLockEntries(entries: Iterable<readonly [string, unknown]>): string {
  const lines = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `  ${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}
