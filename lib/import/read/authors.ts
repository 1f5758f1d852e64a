import type { Fields } from './fields';
import type { Value } from './front-matter';
import type { People } from './people';
import { listOf, mappingOf, textOf } from './values';

const KEYS = ['authors', 'author', '著者', '作者', '執筆者'];

/**
 * Returns the names of the authors of a post, without repetitions: texts, lists of them, or mappings with a `name`.
 *
 * @param people gives the names for keys.
 */
export function authorsOf(fields: Fields, people?: People): string[] {
  const names = KEYS.flatMap((key) => {
    const value = fields.peek(key);
    const found = value === undefined ? [] : namesIn(value);
    // A value without a name is not marked as read, so that the report mentions it.
    if (found.length > 0) fields.get([key]);
    return found;
  });
  return [...new Set(names.map((name) => people?.get(name)?.name ?? name))];
}

/** Returns the keys beside the names of authors in a front matter, such as `author.email`. */
export function besideAuthors(fields: Fields): string[] {
  const found = KEYS.flatMap((key) => {
    const value = fields.peek(key) ?? '';
    return [value, ...listOf(value)].flatMap((author) =>
      Object.entries(mappingOf(author)).flatMap(([name, detail]) =>
        name === 'name' || detail === '' || namesIn(author).length === 0 ? [] : `${key}.${name}`,
      ),
    );
  });
  return [...new Set(found)];
}

function namesIn(value: Value): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  const name = typeof value === 'string' ? value : textOf(value.name);
  return name.trim() === '' ? [] : [name.trim()];
}
