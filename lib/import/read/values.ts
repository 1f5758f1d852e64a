import type { Value } from './front-matter';

/** The text at a path such as `site.author.name` below some values; `undefined` when there is none. */
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

/** A value as text without blanks around it, `''` when it is none. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** A value as a list, `[]` when it is none. */
export function listOf(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : [];
}

/** A value as keys and values, `{}` when it is none. */
export function mappingOf(value: Value | undefined): Record<string, Value> {
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}
