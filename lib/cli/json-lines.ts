import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { visibleJson } from '../visible';

/**
 * Writes lines of JSON to a file, or to standard output without a path. Invisible characters in them are escaped.
 *
 * @returns how many lines it wrote.
 */
export async function writeJsonLines(
  lines: AsyncIterable<string>,
  path: string | undefined,
): Promise<number> {
  const output = path === undefined ? process.stdout : createWriteStream(path);
  let count = 0;
  for await (const line of lines) {
    count++;
    if (!output.write(visibleJson(line))) await once(output, 'drain');
  }
  if (path !== undefined) {
    output.end();
    await once(output, 'finish');
  }
  return count;
}

/** The lines of a text, split at LF only: JSON strings may contain other line breaks of Unicode, such as U+2028. */
export async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
