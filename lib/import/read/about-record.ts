import type { Value } from './front-matter';

/**
 * Returns whether the front matter is that of an author, a tag or a category and not of a post: it has
 * a name, and neither a title nor a date.
 */
export function isRecord(fields: Record<string, Value>): boolean {
  const keys = Object.keys(fields).map((key) => key.toLowerCase());
  return keys.includes('name') && !keys.some((key) => /^title$|date|published|created/.test(key));
}
