import type { Value } from './front-matter';

/** Returns the text at a path such as `site.author.name`; `undefined` when there is none. */
export function textAt(
  values: Record<string, Value | undefined>,
  path: string,
): string | undefined {
  let value: Record<string, Value | undefined> | Value | undefined = values;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, key)) {
      return undefined;
    }
    value = value[key];
  }
  return typeof value === 'string' ? value : undefined;
}

/** Returns a value as trimmed text, or `''` when it is not a text. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Returns a value as a list, or `[]` when it is not a list. */
export function listOf(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : [];
}

/** Returns a value as a mapping, or `{}` when it is not a mapping. */
export function mappingOf(value: Value | undefined): Record<string, Value> {
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}

/** Returns a value as text for the report: a list or a mapping as JSON. */
export function printed(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
