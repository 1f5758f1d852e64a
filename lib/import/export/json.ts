import { FrontMatterError, readValue, type Value } from '../read/front-matter';
import { exportError } from './fault';

/**
 * Returns what a JSON file contains, with all values as text.
 *
 * @param text of the file.
 * @throws ProblemsError with the position of what is no JSON.
 */
export function readJson(path: string, text: string): Value {
  try {
    return readValue('json', text);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    throw exportError(path, 'notJson', jsonFault(text));
  }
}

/**
 * Returns the position at which `JSON.parse` fails, and its message. Line and column start at 1.
 */
function jsonFault(text: string): { line: number; column: number; value: string } {
  const value = messageOf(text);
  const [, position] = /\bat position (\d+)/.exec(value) ?? [];
  const at = Number(position ?? (isToken(value) ? tokenAt(text) : text.length));
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n'), value };
}

/**
 * Returns the offset of an unexpected token, which the message of V8 does not contain. The token is
 * the last character of the shortest beginning of the text that also fails at an unexpected token.
 */
function tokenAt(text: string): number {
  let [from, to] = [0, text.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isToken(messageOf(text.slice(0, middle + 1)))) to = middle;
    else from = middle + 1;
  }
  return from;
}

function messageOf(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : `${error}`;
  }
}

function isToken(message: string): boolean {
  return message.startsWith('Unexpected token');
}
