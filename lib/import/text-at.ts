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
