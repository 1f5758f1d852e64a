import { OF_THEME, SILENT } from './field-names';
import type { Value } from './front-matter';

/**
 * The values of a front matter, by key. Ignores the case of keys, and remembers which keys were
 * read.
 */
export class Fields {
  private readonly values = new Map<string, { key: string; value: Value }>();
  private readonly read = new Set<string>();

  constructor(fields: Record<string, Value>) {
    for (const [key, value] of Object.entries(fields))
      this.values.set(key.toLowerCase(), { key, value });
  }

  /** Returns the first of some keys that has a value. */
  get(keys: readonly string[]): { key: string; value: Value } | undefined {
    for (const key of keys) {
      this.read.add(key.toLowerCase());
      const field = this.values.get(key.toLowerCase());
      if (field && !isEmpty(field.value)) return field;
    }
    return undefined;
  }

  /** Returns the value of a key without marking it as read. */
  peek(key: string): Value | undefined {
    return this.values.get(key.toLowerCase())?.value;
  }

  text(...keys: string[]): string | undefined {
    const value = this.get(keys)?.value;
    return typeof value === 'string' ? value.trim() : undefined;
  }

  /** Returns the keys that have a value but were never read, except those in `SILENT` and `OF_THEME`. */
  unread(): string[] {
    return [...this.values]
      .filter(
        ([name, { value }]) =>
          !this.read.has(name) && !SILENT.has(name) && !OF_THEME.has(name) && !isEmpty(value),
      )
      .map(([, { key }]) => key);
  }

  /** Returns the keys in `OF_THEME` that have a value. */
  ofTheme(): string[] {
    return [...this.values]
      .filter(([name, { value }]) => OF_THEME.has(name) && !isEmpty(value))
      .map(([, { key }]) => key);
  }
}

/**
 * Returns the texts in a value: a text itself, the texts in the items of a list, or the text that a mapping has
 * for the first of its keys `src`, `url`, `image`, `name`, `title` and `path`.
 */
export function textsOf(value: Value | undefined): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  for (const key of ['src', 'url', 'image', 'name', 'title', 'path']) {
    const text = value[key];
    if (typeof text === 'string' && text !== '') return [text.trim()];
  }
  return [];
}

function isEmpty(value: Value): boolean {
  return value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
