import type { Fields } from '../read/fields';
import { textOf } from '../read/values';

/** Returns the path that the post itself gives in the first of some keys with a slash before it. */
export function writtenPath(fields: Fields, ...keys: readonly string[]): string | undefined {
  const key = keys.find((name) => /^\/./.test(textOf(fields.peek(name))));
  return key && fields.text(key);
}
