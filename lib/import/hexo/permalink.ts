import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { dayOf, startOfDay } from '../../dates';
import { textsOf } from '../read/fields';
import type { Value } from '../read/front-matter';
import { type PostDate, readPostDate } from '../read/post-date';
import { textOf } from '../read/values';
import { datesOf } from '../urls/permalink';
import { abbrlinkOf } from './abbrlink';
import type { HexoConfig } from './config';
import { hexoSlug } from './slug';

/** The parts from which the path of a post is built. */
export interface PathParts {
  /** The value of `:title`, which can contain folders. See `FileName.slug`. */
  slug: string;
  /**
   * Hexo formats dates in the time zone of the machine that builds the site. The import assumes the
   * time zone of the blog.
   */
  publishedOn: PostDate | undefined;
  /** The permalink in the front matter, which overrides the pattern. */
  permalink: string | undefined;
  /** The front matter, with the values that the file name gives. */
  fields: Record<string, Value>;
}

/** A field of a permalink pattern. A trailing underscore does not belong to the field name. */
const FIELD = /:(\w*[^\W_])/g;

/** Returns the names of the fields in a pattern. */
export function fieldsIn(pattern: string): string[] {
  return [...pattern.matchAll(FIELD)].flatMap(([, name]) => name ?? []);
}

/**
 * Returns the path of a post (https://hexo.io/docs/permalinks). Returns `undefined` when only a
 * plugin or the cache of the old blog knows it. A pattern can use any key of the front matter.
 */
export function postPath(parts: PathParts, config: HexoConfig): string | undefined {
  const { slug, permalink, fields } = parts;
  if (permalink !== undefined) {
    // Hexo up to version 6, and blogs with asset folders, add a slash when there is no extension.
    return /(?:\/|\.\w+)$/.test(permalink) ? permalink : `${permalink}/`;
  }
  const publishedOn = clockOf(parts, config);
  const values: Record<string, string | undefined> = {
    ...(publishedOn && datesOf({ publishedOn, timeZone: config.timeZone })),
    id: textOf(fields.id) || undefined,
    title: slug,
    name: posix.basename(slug),
    post_title: hexoSlug(textsOf(fields.title)[0] ?? '', '1'),
    category: categoryOf(fields.categories ?? fields.category, config),
    hash: publishedOn && hashOf(slug, publishedOn, config),
    ...(config.abbrlink && {
      abbrlink: textOf(fields.abbrlink) || abbrlinkOf(textOf(fields.title), config.abbrlink),
    }),
  };
  let isKnown = !config.isInPinyin || !/:(?:title|name)/.test(config.permalink);
  const path = config.permalink.replace(FIELD, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : textIn(name, fields, config);
    isKnown &&= value !== undefined;
    return value ?? '';
  });
  return isKnown ? path : undefined;
}

function textIn(
  name: string,
  fields: Record<string, Value>,
  { permalinkDefaults }: HexoConfig,
): string | undefined {
  const values = [fields, permalinkDefaults].find((each) => Object.hasOwn(each, name));
  return textOf(values?.[name]) || undefined;
}

/** A date and time with a zone, as YAML writes it (https://yaml.org/type/timestamp.html). */
const TIMESTAMP =
  /^\d{4}-\d\d?-\d\d?(?:t|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?[ \t]*(?:z|[-+]\d\d?(?::\d\d)?)$/i;

/**
 * Returns the date as Hexo reads it. Hexo converts a YAML timestamp to UTC, then uses that time of
 * day as if it were local time.
 */
function clockOf(
  { fields, publishedOn }: PathParts,
  { timeZone }: HexoConfig,
): PostDate | undefined {
  const date = textOf(fields.date).trim();
  const shown = TIMESTAMP.test(date) ? readPostDate(date, 'UTC')?.instant : undefined;
  if (shown === undefined) {
    const instant = publishedOn?.instant;
    return instant ? { instant, day: dayOf(instant, timeZone) } : publishedOn;
  }
  return readPostDate(shown.toISOString().slice(0, 19), timeZone);
}

/**
 * Returns the path of the last category. In a flat list, each category is inside the one before it;
 * in a list of lists, each list is one path.
 */
function categoryOf(value: Value | undefined, config: HexoConfig): string {
  const last = Array.isArray(value) && value.some(Array.isArray) ? value.at(-1) : value;
  const names = textsOf(last);
  if (names.length === 0) return config.defaultCategory;
  const { categoryMap, filenameCase } = config;
  return names
    .map((name) => (Object.hasOwn(categoryMap, name) ? textOf(categoryMap[name]) : name))
    .map((name) => hexoSlug(name, filenameCase))
    .join('/');
}

/** Returns the first 12 hexadecimal digits of a hash of the slug and of the date in seconds. */
function hashOf(slug: string, { day, instant }: PostDate, { timeZone }: HexoConfig): string {
  const seconds = Math.floor((instant ?? startOfDay(day, timeZone)).getTime() / 1000);
  return createHash('sha1').update(`${slug}${seconds}`).digest('hex').slice(0, 12);
}
