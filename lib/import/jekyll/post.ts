import { extname, posix } from 'node:path';
import { dayOf } from '../../dates';
import type { ImportedPost } from '../imported-post';
import { commonOf } from '../read/common-fields';
import type { Document } from '../read/document';
import { Fields } from '../read/fields';
import type { Value } from '../read/front-matter';
import { languageOf } from '../read/language';
import { type PostDate, readPostDate } from '../read/post-date';
import { unusedKeys } from '../read/unused-keys';
import { textOf } from '../read/values';
import { categoriesOf, wordsIn, wordsOf } from './categories';
import { defaultsFor, type JekyllConfig } from './config';
import type { JekyllLocation } from './location';
import type { PathParts } from './paths';
import { addressOf, redirectsFrom } from './urls';

/** A post or page of Jekyll, with the values that Liquid needs. */
export type JekyllPost = ImportedPost & {
  /** The front matter with its defaults, for Liquid. */
  fields: Record<string, Value>;
};

const NAME = /^(?:(\d{2,4}-\d{1,2}-\d{1,2})-)?(.*)\.[^.]+$/;

/**
 * Converts a Jekyll file to an imported post.
 *
 * @param id path of the file, relative to the blog.
 */
export function postOf(
  id: string,
  document: Document,
  place: JekyllLocation,
  config: JekyllConfig,
): JekyllPost {
  const { path, collection, isDraft } = place;
  const isPost = collection === 'posts';
  const values = valuesOf(document, place, config);
  const fields = new Fields(values);
  const unused = unusedKeys(fields, UNUSED);
  // The keys by which themes and plugins find the versions of a post in other languages.
  const reference = fields.text('ref', 'page_id', 'translation_id', 'lang-ref', 'lang_ref');
  const { aliases, ...common } = commonOf(
    fields,
    document,
    { tags: [], own: OWN, people: config.people, written: document.fields },
    config.timeZone,
  );
  common.notes.push(...unused);
  const [, date, stem = ''] = NAME.exec(posix.basename(id)) ?? [];
  const publishedOn = common.publishedOn ?? dayIn(date, config.timeZone);
  const categories = categoriesOf(path, fields);
  const parts: PathParts | undefined =
    collection === undefined
      ? undefined
      : {
          publishedOn,
          timeZone: config.timeZone,
          slug: fields.text('slug') ?? stem,
          categories,
          collection,
          file: path.replace(`_${collection}/`, '').replace(/\.[^./]+$/, ''),
        };
  // Jekyll does not build a post without a day in its file name.
  const isUnbuilt = isPost && !isDraft && date === undefined;
  if (isUnbuilt) {
    common.notes.push({ level: 'changed', name: 'visibility', value: posix.basename(id) });
  }
  const at = addressOf(fields.text('permalink'), path, parts, config);
  const otherDays = daysElsewhere(publishedOn, fields.text('date') ?? '', config).flatMap(
    (publishedOn) =>
      (parts && addressOf(fields.text('permalink'), path, { ...parts, publishedOn }, config)) ?? [],
  );
  if (at === undefined) {
    const pattern = fields.text('permalink') || config.permalink;
    common.notes.push({ level: 'lost', name: 'urlUnknown', value: pattern });
  }
  const { languages } = config;
  const { language: ofFolder = '', isTranslation } = place;
  const lang = common.lang ?? languageOf(ofFolder);
  const isOther = isTranslation
    ? ofFolder !== languages[0]
    : config.values.default_lang !== undefined && lang !== undefined && !isMain(lang, config);
  // jekyll-polyglot: https://github.com/untra/polyglot#how-to-use-it
  const base = isOther ? `${config.base}/${textOf(values.lang) || ofFolder}` : config.base;
  return {
    ...common,
    lang,
    versionOf: reference ?? (languages.length > 1 ? at?.replace(`/${ofFolder}/`, '/') : undefined),
    id,
    fields: values,
    kind: isPost ? 'post' : 'page',
    title: common.title || titleOf(stem),
    // `2011-11-04-index.md` gets a name from its title.
    name: isPost
      ? stem.replace(/^index$/, '')
      : (at?.split('/').findLast((part) => part !== '' && part !== 'index.html') ?? stem).replace(
          /\.html$/,
          '',
        ),
    body: document.body,
    format: /^\.html?$/i.test(extname(id)) ? 'html' : 'markdown',
    publishedOn,
    tags: [...new Set([...wordsIn(fields, 'tags', 'tag'), ...categories])].filter(
      (tag) => tag !== ofFolder,
    ),
    draft: common.draft || isDraft || isUnbuilt,
    urls: [
      ...(isUnbuilt ? [] : [at, ...otherDays]).flatMap((path) => (path ? base + path : [])),
      ...aliases.flatMap((alias) => redirectsFrom(alias).map((each) => config.base + each)),
    ],
    comments: [],
  };
}

/**
 * Returns the front matter with its defaults. Categories are added to the default ones; any other
 * value replaces its default.
 */
function valuesOf(
  { fields }: Document,
  { path, collection = 'pages', isDraft }: JekyllLocation,
  config: JekyllConfig,
): Record<string, Value> {
  const defaults = defaultsFor(config, path, isDraft ? ['posts', 'drafts'] : [collection]);
  const values = { ...defaults, ...fields };
  if (defaults.categories === undefined || fields.categories === undefined) return values;
  return { ...values, categories: [defaults.categories, fields.categories].flatMap(wordsOf) };
}

/** Keys of the front matter that are read in this file, or by Liquid. */
const OWN = ['tags', 'tag', 'categories', 'category', 'permalink'];

/** Keys of Jekyll and its themes that this blog has no use for. They are reported with their values. */
const UNUSED = ['excerpt_separator', 'redirect_to'];

/**
 * Returns the day of a post on another machine, when `timezone` is not set: Jekyll then takes the
 * zone of the machine that builds the blog, which is UTC on GitHub Pages.
 */
function daysElsewhere(
  date: PostDate | undefined,
  written: string,
  { values }: JekyllConfig,
): PostDate[] {
  const hasOffset = /(?:Z|[+-]\d{1,2}:?\d{2})$/.test(written.trim());
  if (!hasOffset || values.timezone !== undefined || date?.instant === undefined) return [];
  const day = dayOf(date.instant, 'UTC');
  return day === date.day ? [] : [{ day }];
}

function isMain(lang: string, { values, language }: JekyllConfig): boolean {
  return lang === (languageOf(values.default_lang) ?? language);
}

function dayIn(date: string | undefined, timeZone: string): PostDate | undefined {
  if (date === undefined) return undefined;
  return readPostDate(date.replace(/^(\d\d)-/, '20$1-'), timeZone);
}

/** Returns the title that Jekyll makes from a file name: `no-title` becomes `No Title`. */
function titleOf(stem: string): string {
  return stem
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}
