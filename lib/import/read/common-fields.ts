import type { ImportedPost, Note } from '../imported-post';
import { authorsOf } from './authors';
import type { Document } from './document';
import { FIELD_NAMES } from './field-names';
import { type Fields, textsOf } from './fields';
import type { Value } from './front-matter';
import { languageOf } from './language';
import { limitsIn } from './limits';
import type { People } from './people';
import { type PostDate, readPostDate } from './post-date';
import { seriesOf } from './series';
import { mappingOf, printed, textOf } from './values';

/** The keys for each value of a post. Earlier keys have priority. */
export interface FieldKeys {
  publishedOn?: readonly string[];
  createdAt?: readonly string[];
  updatedAt?: readonly string[];
  description?: readonly string[];
  tags?: readonly string[];
  image?: readonly string[];
  /** Keys that the reader of the kind uses itself, so that they are not reported as unused. */
  own?: readonly string[];
  /** The names for keys of authors. */
  people?: People;
  /** What the post itself says, where it has other values from its folder or the settings. Only that is reported. */
  written?: Record<string, Value>;
  /** Keys in `OF_THEME` that the reader of the kind uses, or reports with their values. */
  used?: readonly string[];
}

/** The values of a post that the front matter of every blog system can have. */
type CommonFields = Omit<
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
  { hadCrlf, comments = [] }: Pick<Document, 'hadCrlf'> & Partial<Pick<Document, 'comments'>>,
  keys: FieldKeys,
  timeZone: string,
): CommonFields {
  const notes: Note[] = [];
  const dateOf = (names: readonly string[]): PostDate | undefined => {
    const found = fields.get(names);
    // A few keys have a date in some blogs, and show or hide the post in others.
    if (!found || /^(?:true|false)$/i.test(`${found.value}`)) return undefined;
    const read = typeof found.value === 'string' ? readPostDate(found.value, timeZone) : undefined;
    if (read) return read;
    notes.push({
      level: 'lost',
      name: 'valueUnreadable',
      value: `${found.key}: ${printed(found.value).slice(0, 80)}`,
    });
    return undefined;
  };
  const limits = limitsIn(fields);
  const isUnpublished = /^false$/i.test(fields.text('published') ?? '');
  for (const value of limits) notes.push({ level: 'changed', name: 'visibility', value });
  const post = {
    title: textsOf(fields.get(FIELD_NAMES.title)?.value)[0] ?? '',
    publishedOn: dateOf(keys.publishedOn ?? FIELD_NAMES.publishedOn),
    createdAt: dateOf(keys.createdAt ?? FIELD_NAMES.createdAt),
    updatedAt: dateOf(keys.updatedAt ?? FIELD_NAMES.updatedAt),
    description: descriptionOf(fields, keys.description ?? FIELD_NAMES.description),
    tags: tagsOf(fields, keys.tags ?? FIELD_NAMES.tags),
    series: seriesOf(fields, notes),
    authors: authorsOf(fields, keys.people),
    pinned: isPinned(fields, notes),
    image: textsOf(fields.get(keys.image ?? FIELD_NAMES.image)?.value)[0],
    draft: limits.length > 0 || isUnpublished || /^true$/i.test(fields.text('draft') ?? ''),
    lang: languageOf(fields.get(FIELD_NAMES.lang)?.value),
    notes,
    aliases: FIELD_NAMES.aliases.flatMap((key) => textsOf(fields.get([key])?.value)),
  };
  for (const key of keys.image ?? FIELD_NAMES.image) {
    notes.push(...besidePicture(key, fields.peek(key)));
    // Two keys often set the same picture. Reading the other key keeps it from being reported.
    if (textsOf(fields.peek(key))[0] === post.image) fields.get([key]);
  }
  for (const key of keys.own ?? []) fields.get([key]);
  const isWritten = (key: string) => keys.written === undefined || Object.hasOwn(keys.written, key);
  for (const key of fields.unread().filter(isWritten))
    notes.push({ level: 'lost', name: 'keyUnknown', value: key });
  for (const comment of comments)
    notes.push({ level: 'changed', name: 'comment', value: comment.slice(0, 80) });
  for (const key of fields.ofTheme().filter(isWritten))
    if (!keys.used?.includes(key)) notes.push({ level: 'changed', name: 'keyOfTheme', value: key });
  if (hadCrlf) notes.push({ level: 'changed', name: 'lineBreaks', value: '' });
  return post;
}

/** Returns a note for each text and further picture in the value of a picture: its alternative text or its caption. */
function besidePicture(key: string, value: Value | undefined): Note[] {
  const all = Array.isArray(value)
    ? textsOf(value)
        .slice(1)
        .map((text) => `${key}: ${text}`)
    : Object.entries(mappingOf(value)).flatMap(([name, text]) =>
        /^(?:alt|caption|title|credit|text|description)$/i.test(name) && textOf(text) !== ''
          ? `${key}.${name}`
          : [],
      );
  return all.map((name) => ({ level: 'lost', name: 'keyUnknown', value: name }));
}

/** Returns whether a value pins a post: `true`, or a number above 0. */
function isPinned(fields: Fields, notes: Note[]): boolean {
  const found = FIELD_NAMES.pinned.flatMap((key) => fields.get([key]) ?? []);
  const values = found.map(({ value }) => printed(value).slice(0, 80).trim());
  for (const [index, value] of values.entries()) {
    if (/^(?:true|yes|false|no|null|-?\d+(?:\.\d+)?)$/i.test(value)) continue;
    notes.push({ level: 'lost', name: 'valueUnreadable', value: `${found[index]?.key}: ${value}` });
  }
  return values.some((value) => /^(?:true|yes)$/i.test(value) || Number(value) > 0);
}

/** Returns the description. The values `true` and `false`, as in `excerpt: false`, are not one. */
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
