import type { Value } from '../read/front-matter';

const LINK = /^\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]$/;

/**
 * Returns a property with words in place of links. Obsidian reads `date: [[2022-10-14]]` as a link to a
 * note; for YAML it is a list in a list.
 */
export function withoutLinks(value: Value): Value {
  if (typeof value === 'string') return value.replace(LINK, '$1');
  if (!Array.isArray(value)) return value;
  const [only, ...more] = value;
  if (Array.isArray(only) && more.length === 0 && only.every((part) => typeof part === 'string')) {
    return withoutLinks(`[[${only.join(', ')}]]`);
  }
  return value.map(withoutLinks);
}
