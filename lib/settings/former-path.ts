/** Regular expressions for the fields of a pattern in `formerPaths`, such as `:year`. */
export const FORMER_PATH_FIELDS: Readonly<Record<string, string>> = {
  year: '(?<year>\\d{4})',
  month: '(?<month>\\d{1,2})',
  day: '(?<day>\\d{1,2})',
  time: '[^/]+',
  slug: '(?<name>[^/]+)',
};

/**
 * Splits a pattern of `formerPaths` into `stem` and `rest`, which is a `/*` at the end or `''`. To identify a
 * post, a pattern must contain `:year`, `:month` and `:day`, or `:slug`, which may have some of these three beside it.
 *
 * @returns `null` when the pattern is not valid.
 */
export function splitFormerPath(pattern: string): { stem: string; rest: string } | null {
  const [, stem = '', rest = ''] = /^((?:\/[^/*]+)*)(\/\*)?$/.exec(pattern) ?? [];
  const fields = [...stem.matchAll(/:([a-z]+)/gi)].map(([, field = '']) => field);
  const dateFieldCount = ['year', 'month', 'day'].filter((field) => fields.includes(field)).length;
  const isRepeated = new Set(fields).size < fields.length;
  const isUnknown = fields.some((field) => !Object.hasOwn(FORMER_PATH_FIELDS, field));
  const isAmbiguous = dateFieldCount !== 3 && !fields.includes('slug');
  if (pattern === '' || stem + rest !== pattern || isUnknown || isRepeated || isAmbiguous)
    return null;
  return { stem, rest };
}
