import { posix } from 'node:path';
import type { ImportedPost } from '../imported-post';
import { commonOf } from '../read/common-fields';
import { dayInName } from '../read/day-in-name';
import type { Document } from '../read/document';
import { Fields } from '../read/fields';
import type { Value } from '../read/front-matter';
import { type PostDate, readPostDate } from '../read/post-date';
import { mappingOf, textOf } from '../read/values';
import type { HugoConfig } from './config';
import type { HugoLocation } from './location';
import { ownPath, pagePath } from './paths';

/** A page of Hugo, with the values that references and shortcodes need. */
export type HugoPost = ImportedPost & HugoLocation & { fields: Record<string, Value> };

/**
 * Keys that the import uses itself. Formulas are rendered here whatever `math` says; it only decides
 * whether a dollar sign began one on the old blog.
 */
const OWN = [
  'url',
  'headless',
  'build',
  '_build',
  'publishDate',
  'expiryDate',
  'unpublishDate',
  'math',
  'mathjax',
  'katex',
];

/**
 * Converts a Hugo page to an imported post.
 *
 * @param id path of the file, relative to the blog.
 */
export function postOf(
  id: string,
  document: Document,
  { path, language }: HugoLocation,
  sections: readonly string[],
  config: HugoConfig,
  now: Date,
): HugoPost {
  // Templates read keys below `params` like those beside it (https://gohugo.io/content-management/front-matter/#parameters).
  const { params, ...own } = document.fields;
  const values = { ...mappingOf(params), ...own };
  const fields = new Fields(values);
  const { aliases, ...common } = commonOf(
    fields,
    document,
    {
      publishedOn: config.days,
      tags: config.taxonomies,
      own: OWN,
      used: ['translationKey'],
      people: config.people,
    },
    config.timeZone,
  );
  const named = dayInName(path, config.timeZone);
  const publishedOn =
    (config.dayInName === 'before' ? named : undefined) ??
    dayAsWritten(common.publishedOn, fields.get(config.days)?.value) ??
    named;
  const hidden = hiddenBy(fields, config, now);
  if (hidden) common.notes.push({ level: 'changed', name: 'visibility', value: hidden });
  // This blog goes on to show it.
  const expiry = hidden === undefined ? expiryOf(fields, config) : undefined;
  if (expiry) {
    common.notes.push({ level: 'lost', name: 'keyUnknown', value: `expiryDate: ${expiry.day}` });
  }
  const slug = fields.text('slug') ?? (config.dayInName && named && restOfName(path));
  const url = fields.text('url');
  const parts = { path, language, sections, slug, title: common.title, publishedOn };
  const at = url ? ownPath(url, parts, config) : pagePath(parts, config);
  return {
    ...common,
    id,
    fields: values,
    path,
    language,
    kind: path.includes('/') ? 'post' : 'page',
    name: slug?.replace(/^\/+|\/+$/g, '') || posix.basename(path),
    body: document.body,
    format: /\.html?$/i.test(id) ? 'html' : 'markdown',
    publishedOn: laterOf(fields, config, now) ?? publishedOn,
    lang: common.lang ?? config.tags.get(language ?? '') ?? language,
    // https://gohugo.io/content-management/multilingual/#bypassing-default-linking
    versionOf: fields.text('translationKey') ?? path,
    draft: common.draft || hidden !== undefined,
    urls: [
      ...(hidden && !hidden.startsWith('expiry')
        ? []
        : [config.base + at.replaceAll('#', '%23').replaceAll('?', '%3F')]),
      ...aliases.map(
        (alias) =>
          config.base + posix.resolve(posix.dirname(at), alias) + (alias.endsWith('/') ? '/' : ''),
      ),
    ],
    comments: [],
  };
}

/** Returns what comes after the day in a file name: `walk` in `2020-01-02-walk`. */
function restOfName(path: string): string | undefined {
  return /^[\d-]+[-_ .](.+)$/.exec(posix.basename(path))?.[1];
}

/**
 * Returns a date with the day as written: in URLs and on pages, Hugo shows a date with an offset in
 * that offset.
 */
function dayAsWritten(
  date: PostDate | undefined,
  written: Value | undefined,
): PostDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)\D/.exec(textOf(written)) ?? [];
  if (date?.instant === undefined || !year || !month || !day) return date;
  return { ...date, day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/**
 * Returns why a page is not shown on the old site: it has expired, or it is only used by other
 * pages.
 */
function hiddenBy(fields: Fields, config: HugoConfig, now: Date): string | undefined {
  const expiry = expiryOf(fields, config);
  if (expiry && instantOf(expiry) < now) return `expiryDate ${expiry.day}`;
  if (/^true$/i.test(fields.text('headless') ?? '')) return 'headless';
  const render = textOf(mappingOf(fields.get(['build', '_build'])?.value).render);
  return render === '' || /^(?:always|true)$/i.test(render) ? undefined : `build.render ${render}`;
}

/** Returns the day from which a page is not shown any more. */
function expiryOf(fields: Fields, { timeZone }: HugoConfig): PostDate | undefined {
  return readPostDate(fields.text('expiryDate', 'unpublishDate') ?? '', timeZone);
}

/** Returns the day from which a page will be shown, when it is in the future. */
function laterOf(fields: Fields, config: HugoConfig, now: Date): PostDate | undefined {
  const from = readPostDate(fields.text('publishDate') ?? '', config.timeZone);
  return from && instantOf(from) > now ? from : undefined;
}

function instantOf({ day, instant }: PostDate): Date {
  return instant ?? new Date(`${day}T00:00:00Z`);
}
