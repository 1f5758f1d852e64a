import { type Value, withTexts } from '../read/front-matter';
import { mappingOf } from '../read/values';

/** An article as the API of Qiita writes it, with all values as text. */
export type Item = Record<string, Value>;

/**
 * Parses the response to `GET /api/v2/authenticated_user/items`, an array of articles, or to
 * `GET /api/v2/items/:id`, one article (https://qiita.com/api/v2/docs).
 *
 * @returns `undefined` when it is other JSON.
 * @throws SyntaxError when it is not JSON.
 */
export function readItems(text: string): Item[] | undefined {
  const parsed = withTexts(JSON.parse(text.replace(/^\uFEFF/, '')));
  const items = (Array.isArray(parsed) ? parsed : [parsed]).map(mappingOf);
  return items.every(({ id, body }) => typeof id === 'string' && typeof body === 'string')
    ? items
    : undefined;
}

/**
 * Returns the position at which `JSON.parse` fails, and its message. Line and column start at 1.
 */
export function jsonFault(text: string): { line: number; column: number; value: string } {
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
