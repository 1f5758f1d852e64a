import { posix } from 'node:path';
import type { PostDate } from '../read/post-date';
import { fillPermalink } from '../urls/permalink';

/** The built-in permalink patterns (https://jekyllrb.com/docs/permalinks/#built-in-formats). */
const STYLES = new Map([
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title:output_ext'],
  ['none', '/:categories/:title:output_ext'],
]);

/** The parts from which the path of a post, or of a file of another collection, is built. */
export interface PathParts {
  publishedOn?: PostDate;
  timeZone: string;
  /** The slug in the file name or the front matter, as written. */
  slug: string;
  categories: readonly string[];
  /** The name of the collection, `posts` for a post. */
  collection: string;
  /** The path of the file in the folder of the collection, without the extension. */
  file: string;
}

/** Returns the path of a post for the permalink setting of the blog, as `documentPath` does. */
export function postPath(permalink: string, parts: PathParts): string | undefined {
  return documentPath(STYLES.get(permalink) ?? permalink, parts);
}

/**
 * Returns the path of a file of a collection for its permalink pattern, not percent-encoded. Returns
 * `undefined` when the pattern has a field of a plugin.
 */
export function documentPath(
  pattern: string,
  { publishedOn, timeZone, slug, categories, collection, file }: PathParts,
): string | undefined {
  const [weekYear = '', week = '', weekday = ''] = publishedOn ? weekOf(publishedOn.day) : [];
  let isKnown = true;
  const parts = {
    publishedOn,
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
  };
  const filled = fillPermalink(pattern, parts, () => {
    isKnown = false;
  });
  return isKnown ? sane(filled) : undefined;
}

/**
 * Returns the path of a page with a permalink in its front matter. The permalink can only contain
 * fields about the path of the file.
 */
export function ownPagePath(permalink: string, file: string): string {
  const { dir, name } = posix.parse(file);
  return sane(
    permalink
      .replaceAll(':path', dir)
      .replaceAll(':basename', name)
      .replaceAll(':output_ext', '.html'),
  );
}

/** Returns the path of a page without a permalink, by the path of the file. */
export function pagePath(permalink: string, path: string): string {
  const stem = `/${path.replace(/\.[^./]+$/, '')}`;
  if (/(?:^|\/)index$/.test(stem)) return stem.replace(/index$/, '');
  const isFolder = permalink === 'pretty' || (!STYLES.has(permalink) && permalink.endsWith('/'));
  return isFolder ? `${stem}/` : `${stem}.html`;
}

/** Removes `..` and `.` from a path, as Jekyll does. */
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

/** Returns year, week and weekday by ISO 8601, such as `2020`, `07` and `1` for a Monday. */
function weekOf(day: string): [year: string, week: string, weekday: string] {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = (date.getUTCDay() + 6) % 7;
  // By ISO 8601, a week belongs to the year of its Thursday.
  const thursday = date.getTime() + (3 - weekday) * 86_400_000;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1;
  return [`${year}`.padStart(4, '0'), `${week}`.padStart(2, '0'), `${weekday + 1}`];
}
