import { posix } from 'node:path';
import { dayInName } from '../day-in-name';
import type { Entry } from '../entry';
import { commonOf, Fields } from '../fields';
import type { Document, Value } from '../front-matter';
import { readMoment } from '../moment';
import type { Config } from './config';
import { pagePath } from './paths';

export type HugoEntry = Entry & { fields: Record<string, Value>; language: string | undefined };

/** What a theme reads, or the list a page stands in; no words of the post. */
const OWN = [
  'url',
  'weight',
  'author',
  'authors',
  'layout',
  'outputs',
  'sitemap',
  'menu',
  'menus',
  'cascade',
  'resources',
  'isCJKLanguage',
  'toc',
  'showToc',
  'math',
  'comments',
  'linkTitle',
  'build',
  '_build',
  'headless',
  'translationKey',
  'expiryDate',
  'type',
];
const DAYS = ['date', 'publishDate', 'pubdate', 'published'];

/**
 * A page of Hugo as an entry.
 *
 * @param id its path from the root of the site.
 * @param below its path below the folder of content.
 */
export function entryOf(
  id: string,
  below: string,
  document: Document,
  config: Config,
  now: Date,
): HugoEntry {
  const fields = new Fields(document.fields);
  const { aliases, ...common } = commonOf(
    fields,
    document,
    { publishedOn: DAYS, tags: config.taxonomies, own: OWN },
    config.timeZone,
  );
  const { path, language } = placeOf(below, config);
  const [section = ''] = path.includes('/') ? path.split('/') : [];
  const moment = common.publishedOn ?? dayInName(path, config.timeZone);
  const expiry = readMoment(fields.text('expiryDate') ?? '', config.timeZone);
  const isOver = expiry !== null && (expiry.instant ?? new Date(`${expiry.day}T00:00:00Z`)) < now;
  if (isOver)
    common.notes.push({ level: 'changed', name: 'visibility', value: `expiryDate ${expiry.day}` });
  const own = fields.text('url');
  const slug = fields.text('slug');
  const at =
    own === undefined
      ? pagePath({ path, slug, title: common.title, moment, language }, config)
      : `/${own.replace(/^\//, '')}`;
  return {
    ...common,
    id,
    fields: document.fields,
    language,
    kind: section === '' ? 'page' : 'post',
    name: slug ?? posix.basename(path),
    body: document.body,
    format: /\.html?$/i.test(below) ? 'html' : 'markdown',
    publishedOn: moment,
    lang: common.lang ?? language,
    draft: common.draft || isOver,
    urls: [
      config.base + at,
      ...aliases.map(
        (alias) =>
          config.base + posix.resolve(posix.dirname(at), alias) + (alias.endsWith('/') ? '/' : ''),
      ),
    ],
    comments: [],
  };
}

/** `posts/a.en.md`, `en/posts/a.md` and `posts/a/index.md` are all `posts/a`. */
function placeOf(below: string, config: Config): { path: string; language: string | undefined } {
  const stem = below.replace(/\.[a-z]+$/i, '');
  const suffix = /\.([\w-]+)$/.exec(stem)?.[1];
  const [first = '', ...rest] = stem.split('/');
  const language = [suffix, rest.length > 0 ? first : undefined].find(
    (name) => name !== undefined && config.languages.has(name),
  );
  const bare =
    language !== undefined && language === suffix ? stem.slice(0, -language.length - 1) : stem;
  const path = language !== undefined && language !== suffix ? rest.join('/') : bare;
  return { path: path.replace(/\/index$/, ''), language };
}
