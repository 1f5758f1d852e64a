/** What `:year` and the like in a pattern of `formerPaths` stand for, as regular expressions. */
export const FORMER_PATH_FIELDS: Readonly<Record<string, string>> = {
  year: '(?<year>\\d{4})',
  month: '(?<month>\\d{1,2})',
  day: '(?<day>\\d{1,2})',
  time: '[^/]+',
  slug: '(?<name>[^/]+)',
};

/** A pattern of `formerPaths` as its parts before and after the `/*` at its end; `null` when it is none. */
export function splitFormerPath(pattern: string): { stem: string; rest: string } | null {
  const [, stem = '', rest = ''] = /^((?:\/[^/*]+)*)(\/\*)?$/.exec(pattern) ?? [];
  const fields = [...stem.matchAll(/:([a-z]+)/gi)].map(([, field = '']) => field);
  const dated = ['year', 'month', 'day'].filter((field) => fields.includes(field)).length;
  const repeated = new Set(fields).size < fields.length;
  const unknown = fields.some((field) => !Object.hasOwn(FORMER_PATH_FIELDS, field));
  const aimless = dated !== 3 && !(dated === 0 && fields.includes('slug'));
  if (pattern === '' || stem + rest !== pattern || unknown || repeated || aimless) return null;
  return { stem, rest };
}
