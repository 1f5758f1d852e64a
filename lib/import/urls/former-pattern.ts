import type { Day } from '../../dates';
import { type FormerPath, formerPathReader } from '../../redirects/former-paths';

type Reader = (path: string) => FormerPath | null;

/** Returns whether one of the patterns finds the post by its slug in an old path. */
export function isCovered(path: string, slug: string, patterns: readonly Reader[]): boolean {
  return nameIn(path, patterns) === slug;
}

/** Returns the name of a post that the first matching pattern finds in an old path. */
export function nameIn(path: string, patterns: readonly Reader[]): string | undefined {
  const read = patterns
    .flatMap((pattern) => pattern(path) ?? [])
    .find(({ name }) => name !== undefined);
  return read?.name?.replace(/\/+$/, '').replace(/(?:\/index)?\.html?$/i, '');
}

/** A month or a day that is no field of the pattern, but that of some posts alone. */
const FIXED_DAY =
  /\/(?::year|:month|(?:19|20)\d\d)\/(?:\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?:\/|$)/i;
/** A date in one part of a path: `2015-03-09`, `20150309` or `2015-03`. */
const DATE = /^(\d{4})([-_.]?)(\d{2})(?:\2(\d{2}))?$/;

/**
 * Returns the pattern for `formerPaths` in `site.config.ts` that matches an old path of a post,
 * such as `/archives/:year/:month/:day/*`. With such a pattern, posts need no alias. Returns
 * `undefined` when no pattern would find the post.
 *
 * @param path decoded, in the form in which aliases are compared.
 */
export function formerPattern(
  path: string,
  slug: string,
  day: Day | undefined,
): string | undefined {
  if (/[:*?]/.test(path)) return undefined;
  const segments = path.replace(/\/+$/, '').split('/').slice(1);
  const date = (day ?? '').split('-').map(Number);
  const folders = segments.slice(0, -1);
  const last = segments.at(-1) ?? '';
  const { at, length, fields } = dateIn(folders, date);
  const ending = last.startsWith(slug) ? last.slice(slug.length) : '?';
  const hasDay = fields.join('').includes(':day');
  if (!hasDay && !/^(?:\.[a-z0-9]+)?$/i.test(ending)) return undefined;
  const before = [...segments.slice(0, at), ...fields];
  // The day finds a post, whatever its name was.
  const parts = hasDay
    ? [...before, '*']
    : [...before, ...folders.slice(at + length), `:slug${ending}`];
  const pattern = `/${parts.join('/')}`;
  // The post already has this path.
  if (pattern === '/:slug' || FIXED_DAY.test(pattern)) return undefined;
  return isCovered(path, slug, [formerPathReader(pattern)]) ? pattern : undefined;
}

/**
 * Returns where the folders of a path begin with the date, how many of them have a part of it, and the fields that
 * stand for them: the year, the year and the month, or all three.
 */
function dateIn(folders: readonly string[], date: readonly number[]) {
  for (const [at, folder] of folders.entries()) {
    const [, year, separator = '', month, day] = DATE.exec(folder) ?? [];
    const numbers = [year, month, day].filter((part) => part !== undefined).map(Number);
    const isDate = numbers.length > 1 && numbers.every((number, place) => number === date[place]);
    const names = [':year', ':month', ':day'].slice(0, numbers.length);
    if (isDate) return { at, length: 1, fields: [names.join(separator)] };
  }
  for (const length of [3, 2, 1]) {
    const at = folders.findIndex((_, index) =>
      date.slice(0, length).every((number, place) => {
        const folder = folders[index + place] ?? '';
        return (place === 0 ? /^\d{4}$/ : /^\d{1,2}$/).test(folder) && Number(folder) === number;
      }),
    );
    const fields = [':year', ':month', ':day'].slice(0, length);
    if (at >= 0 && date.length === 3) return { at, length, fields };
  }
  return { at: folders.length, length: 0, fields: [] };
}
