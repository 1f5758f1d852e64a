import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { startOfDay } from '../../dates';
import { textsOf } from '../read/fields';
import type { Value } from '../read/front-matter';
import { type PostDate, readPostDate } from '../read/post-date';
import { textOf } from '../read/values';
import { datesOf } from '../urls/permalink';
import type { HexoConfig } from './config';
import { hexoSlug } from './slug';

/** What the path of a post is made of. */
export interface PathParts {
  /** Path below `_posts`, without what its name says besides. */
  slug: string;
  /** Hexo tells it by the clock of the machine, which is that of the blog where its owner builds it. */
  publishedOn: PostDate | undefined;
  /** The one of the front matter, which goes before the pattern. */
  permalink: string | undefined;
  /** The front matter, and what the name of the file says. */
  fields: Record<string, Value>;
}

/** A field of a pattern; an underscore at its end is none of its name. */
const FIELD = /:(\w*[^\W_])/g;

/** Names of the fields in a pattern. */
export function fieldsIn(pattern: string): string[] {
  return [...pattern.matchAll(FIELD)].flatMap(([, name]) => name ?? []);
}

/**
 * The path of a post (https://hexo.io/docs/permalinks), or `undefined` when only a plugin or the cache
 * of the old blog knows it. Any key of the front matter can stand in a pattern.
 */
export function postPath(parts: PathParts, config: HexoConfig): string | undefined {
  const { slug, permalink, fields } = parts;
  if (permalink !== undefined) {
    // Up to Hexo 6, and with folders of pictures, one without an extension is a folder.
    return /(?:\/|\.\w+)$/.test(permalink) ? permalink : `${permalink}/`;
  }
  const moment = clockOf(parts, config);
  const values: Record<string, string | undefined> = {
    ...(moment && datesOf({ moment, timeZone: config.timeZone })),
    id: textOf(fields.id) || undefined,
    title: slug,
    name: posix.basename(slug),
    post_title: hexoSlug(textsOf(fields.title)[0] ?? '', '1'),
    category: categoryOf(fields.categories ?? fields.category, config),
    hash: moment && hashOf(slug, moment, config),
  };
  let isKnown = true;
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

/** A time with a zone, as YAML writes one (https://yaml.org/type/timestamp.html). */
const TIMESTAMP =
  /^\d{4}-\d\d?-\d\d?(?:t|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?[ \t]*(?:z|[-+]\d\d?(?::\d\d)?)$/i;

/** The date as Hexo reads it: of a timestamp of YAML it takes what the clock shows in UTC. */
function clockOf(
  { fields, publishedOn }: PathParts,
  { timeZone }: HexoConfig,
): PostDate | undefined {
  const date = textOf(fields.date).trim();
  const shown = TIMESTAMP.test(date) ? readPostDate(date, 'UTC')?.instant : undefined;
  if (shown === undefined) return publishedOn;
  return readPostDate(shown.toISOString().slice(0, 19), timeZone) ?? undefined;
}

/** The last category with those above it: a plain list is one above the other, a list of lists is not. */
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

/** Of the slug and the seconds of the date, as twelve digits. */
function hashOf(slug: string, { day, instant }: PostDate, { timeZone }: HexoConfig): string {
  const seconds = Math.floor((instant ?? startOfDay(day, timeZone)).getTime() / 1000);
  return createHash('sha1').update(`${slug}${seconds}`).digest('hex').slice(0, 12);
}
