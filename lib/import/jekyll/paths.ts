import { posix } from 'node:path';
import type { PostDate } from '../read/post-date';
import { fillPermalink } from '../urls/permalink';

/** The patterns that have a name (https://jekyllrb.com/docs/permalinks/#built-in-formats). */
const STYLES = new Map([
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title:output_ext'],
  ['none', '/:categories/:title:output_ext'],
]);

/** What the path of a post, or of a file of another collection, is made of. */
export interface PathParts {
  moment?: PostDate;
  timeZone: string;
  /** The slug of the file or of its front matter, as written. */
  slug: string;
  categories: readonly string[];
  /** Name of its collection, `posts` for a post. */
  collection: string;
  /** Its file in the folder of the collection, without the extension. */
  file: string;
}

/** The path of a post whose pattern is that of the configuration, not encoded. */
export function postPath(permalink: string, parts: PathParts): string {
  return documentPath(STYLES.get(permalink) ?? permalink, parts);
}

/** The path a pattern of front matter or of a collection gives a file of it, not encoded. */
export function documentPath(
  pattern: string,
  { moment, timeZone, slug, categories, collection, file }: PathParts,
): string {
  const [weekYear = '', week = '', weekday = ''] = moment ? weekOf(moment.day) : [];
  return sane(
    fillPermalink(pattern, {
      moment,
      timeZone,
      title: slugify(slug, /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu),
      slug: slugify(slug).toLowerCase(),
      name: slugify(posix.basename(file)).toLowerCase(),
      path: file,
      collection,
      categories: eachOnce(categories.map((each) => each.toLowerCase())),
      slugified_categories: eachOnce(categories.map((each) => slugify(each).toLowerCase())),
      w_year: weekYear,
      week,
      w_day: weekday,
      output_ext: '.html',
    }),
  );
}

/** The path of a page that has a permalink of its own: it knows where the file is, and no more. */
export function ownPagePath(permalink: string, file: string): string {
  const { dir, name } = posix.parse(file);
  return sane(
    permalink
      .replaceAll(':path', dir)
      .replaceAll(':basename', name)
      .replaceAll(':output_ext', '.html'),
  );
}

/** The path of a page without a permalink of its own (the same place, as `:path/:basename`). */
export function pagePath(permalink: string, path: string): string {
  const stem = `/${path.replace(/\.[^./]+$/, '')}`;
  if (/(?:^|\/)index$/.test(stem)) return stem.replace(/index$/, '');
  const isFolder = permalink === 'pretty' || (!STYLES.has(permalink) && permalink.endsWith('/'));
  return isFolder ? `${stem}/` : `${stem}.html`;
}

/** As Jekyll keeps a path from leading upwards. */
function sane(path: string): string {
  return `/${path}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/g, '/');
}

function eachOnce(names: readonly string[]): string {
  return [...new Set(names)].join('/');
}

function slugify(text: string, strange = /[^\p{M}\p{L}\p{Nd}]+/gu): string {
  return text.replace(strange, '-').replace(/^-|-$/g, '');
}

/** Year, week and weekday of ISO 8601: `2020`, `07` and `1` for a Monday. */
function weekOf(day: string): [year: string, week: string, weekday: string] {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = (date.getUTCDay() + 6) % 7;
  // The Thursday of a week is in the year the week belongs to.
  const thursday = date.getTime() + (3 - weekday) * 86_400_000;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1;
  return [`${year}`.padStart(4, '0'), `${week}`.padStart(2, '0'), `${weekday + 1}`];
}
