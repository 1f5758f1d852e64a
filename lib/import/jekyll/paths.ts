import type { Moment } from '../moment';
import { fillPermalink } from '../permalink';

/** The patterns that have a name (https://jekyllrb.com/docs/permalinks/#built-in-formats). */
const STYLES: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** What the path of a post is made of. */
export interface PathParts {
  moment?: Moment;
  timeZone: string;
  /** The slug of the file or of its front matter, as written. */
  slug: string;
  categories: readonly string[];
  /** Extension of the page that is built, `.html` for text. */
  extension: string;
}

/** The path of a post, not encoded. */
export function postPath(
  permalink: string,
  { moment, timeZone, slug, categories, extension }: PathParts,
): string {
  const pattern = STYLES[permalink] ?? permalink;
  const [week = '', weekday = ''] = moment ? weekOf(moment.day) : [];
  return fillPermalink(pattern.replaceAll(':output_ext', extension), {
    moment,
    timeZone,
    title: slugify(slug, /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu),
    slug: slugify(slug, /[^\p{M}\p{L}\p{Nd}]+/gu).toLowerCase(),
    categories: [...new Set(categories.map((each) => each.toLowerCase()))].join('/'),
    slugified_categories: categories
      .map((each) => slugify(each, /[^\p{M}\p{L}\p{Nd}]+/gu).toLowerCase())
      .join('/'),
    week,
    short_day: weekday,
  });
}

/** The path of a page without a permalink of its own (the same place, as `:path/:basename`). */
export function pagePath(permalink: string, path: string): string {
  const stem = `/${path.replace(/\.[^./]+$/, '')}`;
  if (/(?:^|\/)index$/.test(stem)) return stem.replace(/index$/, '');
  const isFolder = permalink === 'pretty' || (!(permalink in STYLES) && permalink.endsWith('/'));
  return isFolder ? `${stem}/` : `${stem}.html`;
}

function slugify(text: string, strange: RegExp): string {
  return text.replace(strange, '-').replace(/^-|-$/g, '');
}

/** The week of ISO 8601 and the weekday, `07` and `Mon`. */
function weekOf(day: string): [week: string, weekday: string] {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = (date.getUTCDay() + 6) % 7;
  // The Thursday of a week is in the year the week belongs to.
  const thursday = date.getTime() + (3 - weekday) * 86_400_000;
  const first = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday - first) / (7 * 86_400_000)) + 1;
  return [
    `${week}`.padStart(2, '0'),
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday] ?? '',
  ];
}
