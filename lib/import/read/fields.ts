import type { ImportedPost, Note } from '../imported-post';
import type { Document, Value } from './front-matter';
import { type PostDate, readPostDate } from './post-date';

/** The keys for each value of a post. Earlier keys have priority. */
export interface Keys {
  publishedOn?: readonly string[];
  createdAt?: readonly string[];
  updatedAt?: readonly string[];
  description?: readonly string[];
  tags?: readonly string[];
  image?: readonly string[];
  /** Keys that the reader of the kind uses itself, so that they are not reported as unused. */
  own?: readonly string[];
}

const TITLE = ['title'];
const PUBLISHED = [
  'publishedOn',
  'date',
  'pubDate',
  'publishDate',
  'pubDatetime',
  'publishedAt',
  'published_at',
  'published',
];
const CREATED = ['createdAt', 'created', 'created_at'];
const UPDATED = [
  'updatedAt',
  'updated',
  'updatedDate',
  'modDatetime',
  'lastmod',
  'lastUpdated',
  'modified',
  'updated_at',
  'last_modified_at',
];
const DESCRIPTION = ['description', 'summary', 'excerpt', 'subtitle'];
const TAGS = ['tags', 'tag', 'categories', 'category', 'topics', 'keywords'];
const IMAGE = [
  'image',
  'heroImage',
  'ogImage',
  'cover',
  'coverImage',
  'thumbnail',
  'images',
  'featured_image',
  'banner',
  'hero',
  'featuredImage',
];
const LANG = ['lang', 'language', 'locale'];
const ALIASES = ['aliases', 'alias', 'redirect_from'];
/** Keys that only a theme or a build needs, and that are not reported. */
const SILENT = new Set([
  'layout',
  'type',
  'slug',
  'draft',
  'id',
  'templateengine',
  'templateengineoverride',
  'markup',
  'markdown',
]);

/**
 * The values of a front matter, by key. Ignores the case of keys, and remembers which keys were
 * read.
 */
export class Fields {
  private readonly values = new Map<string, { key: string; value: Value }>();
  private readonly read = new Set<string>();

  constructor(fields: Record<string, Value>) {
    for (const [key, value] of Object.entries(fields))
      this.values.set(key.toLowerCase(), { key, value });
  }

  /** Returns the first of some keys that has a value. */
  get(keys: readonly string[]): { key: string; value: Value } | undefined {
    for (const key of keys) {
      this.read.add(key.toLowerCase());
      const found = this.values.get(key.toLowerCase());
      if (found && !isEmpty(found.value)) return found;
    }
    return undefined;
  }

  /** Returns the value of a key without marking it as read. */
  peek(key: string): Value | undefined {
    return this.values.get(key.toLowerCase())?.value;
  }

  text(...keys: string[]): string | undefined {
    const value = this.get(keys)?.value;
    return typeof value === 'string' ? value.trim() : undefined;
  }

  /** Returns the keys that have a value but were never read. */
  unread(): string[] {
    return [...this.values]
      .filter(([name, { value }]) => !this.read.has(name) && !SILENT.has(name) && !isEmpty(value))
      .map(([, { key }]) => key);
  }
}

/**
 * Returns the texts in a value: of a list, of one text, or of a key such as `src` or `url` of a
 * mapping.
 */
export function textsOf(value: Value | undefined): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  for (const key of ['src', 'url', 'image', 'name', 'title', 'path']) {
    const text = value[key];
    if (typeof text === 'string' && text !== '') return [text.trim()];
  }
  return [];
}

export type CommonFields = Omit<
  ImportedPost,
  'id' | 'kind' | 'name' | 'body' | 'format' | 'urls' | 'comments'
> & {
  aliases: string[];
};

/**
 * Reads the values that the front matter of all blog systems has in similar form.
 *
 * @param document the file that contains it.
 * @param timeZone IANA name of the zone of the old blog.
 */
export function commonOf(
  fields: Fields,
  { hadCrlf }: Pick<Document, 'hadCrlf'>,
  keys: Keys,
  timeZone: string,
): CommonFields {
  const notes: Note[] = [];
  const moment = (names: readonly string[]): PostDate | undefined => {
    const found = fields.get(names);
    if (
      !found ||
      (found.key.toLowerCase() === 'published' && /^(?:true|false)$/.test(`${found.value}`))
    )
      return undefined;
    const read = typeof found.value === 'string' ? readPostDate(found.value, timeZone) : null;
    if (read) return read;
    notes.push({
      level: 'lost',
      name: 'valueUnreadable',
      value: `${found.key}: ${shown(found.value)}`,
    });
    return undefined;
  };
  const post = {
    title: textsOf(fields.get(TITLE)?.value)[0] ?? '',
    publishedOn: moment(keys.publishedOn ?? PUBLISHED),
    createdAt: moment(keys.createdAt ?? CREATED),
    updatedAt: moment(keys.updatedAt ?? UPDATED),
    description: descriptionOf(fields, keys.description ?? DESCRIPTION),
    tags: tagsOf(fields, keys.tags ?? TAGS),
    image: textsOf(fields.get(keys.image ?? IMAGE)?.value)[0],
    draft:
      /^true$/i.test(fields.text('draft') ?? '') || /^false$/i.test(fields.text('published') ?? ''),
    lang: langOf(fields),
    notes,
    aliases: ALIASES.flatMap((key) => textsOf(fields.get([key])?.value)),
  };
  // The same picture is often set by two keys.
  for (const key of keys.image ?? IMAGE) {
    if (textsOf(fields.peek(key))[0] === post.image) fields.get([key]);
  }
  for (const key of keys.own ?? []) fields.get([key]);
  for (const key of fields.unread()) notes.push({ level: 'lost', name: 'keyUnknown', value: key });
  if (hadCrlf) notes.push({ level: 'changed', name: 'lineBreaks', value: '' });
  return post;
}

/** Only a text is a description, not the value `false` or an `excerpt_separator` of Jekyll. */
function descriptionOf(fields: Fields, keys: readonly string[]): string | undefined {
  const text = textsOf(fields.get(keys)?.value)[0];
  return text === undefined || /^(?:true|false)$/i.test(text) ? undefined : text;
}

/** Returns tags and categories without duplicates. A text is split at commas. */
function tagsOf(fields: Fields, keys: readonly string[]): string[] {
  const all = keys.flatMap((key) => {
    const value = fields.get([key])?.value;
    return typeof value === 'string' ? value.split(/[,、，]/) : textsOf(value);
  });
  return [...new Set(all.map((tag) => tag.trim()).filter(Boolean))];
}

function langOf(fields: Fields): string | undefined {
  const lang = fields.get(LANG)?.value;
  if (typeof lang !== 'string') return undefined;
  try {
    return Intl.getCanonicalLocales(lang.replace('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function isEmpty(value: Value): boolean {
  return value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

function shown(value: Value): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80);
}
