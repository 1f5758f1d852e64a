import { extname, posix } from 'node:path';
import type { Entry } from '../entry';
import { commonOf, Fields, textsOf } from '../fields';
import type { Document, Value } from '../front-matter';
import { type Moment, readMoment } from '../moment';
import { type Config, defaultsFor } from './config';
import { pagePath, postPath } from './paths';

export type JekyllEntry = Entry & {
  /** Front matter with its defaults, as Liquid sees it. */
  fields: Record<string, Value>;
};

const NAME = /^(?:(\d{2,4}-\d{1,2}-\d{1,2})-)?(.*)\.[^.]+$/;

/**
 * A file of `_posts` or `_drafts`, or a page, as an entry.
 *
 * @param id its path from the root of the site.
 */
export function entryOf(id: string, document: Document, config: Config): JekyllEntry {
  const isDraft = /(?:^|\/)_drafts\//.test(id);
  const isPost = isDraft || /(?:^|\/)_posts\//.test(id);
  const defaults = defaultsFor(config, id, isDraft ? 'drafts' : isPost ? 'posts' : 'pages');
  const values = { ...defaults, ...document.fields };
  const fields = new Fields(values);
  const { aliases, ...common } = commonOf(
    fields,
    document,
    { tags: [], own: OWN },
    config.timeZone,
  );
  const [, date, stem = ''] = NAME.exec(posix.basename(id)) ?? [];
  const moment = common.publishedOn ?? dayIn(date, config.timeZone);
  const slug = fields.text('slug') ?? (isPost ? stem : id);
  const categories = categoriesOf(id, fields);
  const path =
    pathIn(fields.text('permalink'), config, { moment, slug, categories }) ??
    (isPost
      ? postPath(config.permalink, {
          moment,
          timeZone: config.timeZone,
          slug,
          categories,
          extension: '.html',
        })
      : pagePath(config.permalink, id));
  const collection = /^_([\w-]+)\//.exec(id)?.[1];
  const at =
    collection === undefined || isPost || fields.text('permalink') ? path : path.replace('/_', '/');
  const address = config.base + at;
  return {
    ...common,
    id,
    fields: values,
    kind: isPost ? 'post' : 'page',
    title: common.title || titleOf(stem),
    name: isPost
      ? stem
      : (at.split('/').findLast((part) => part !== '' && part !== 'index.html') ?? stem).replace(
          /\.html$/,
          '',
        ),
    body: document.body,
    format: /^\.html?$/i.test(extname(id)) ? 'html' : 'markdown',
    publishedOn: moment,
    tags: [...new Set([...wordsIn(fields, 'tags', 'tag'), ...categories])],
    draft: common.draft || isDraft,
    urls: [
      address,
      ...aliases.flatMap((alias) => redirectsFrom(alias).map((each) => config.base + each)),
    ],
    comments: [],
  };
}

/** What other keys say is read here, or is for Jekyll alone. */
const OWN = [
  'tags',
  'tag',
  'categories',
  'category',
  'permalink',
  'redirect_to',
  'excerpt_separator',
  'toc',
  'comments',
  'author',
  'sitemap',
  'nav_order',
  'pin',
  'render_with_liquid',
];

function pathIn(
  permalink: string | undefined,
  config: Config,
  parts: { moment?: Moment; slug: string; categories: string[] },
): string | undefined {
  if (permalink === undefined) return undefined;
  return postPath(permalink, { ...parts, timeZone: config.timeZone, extension: '.html' });
}

/** The plugin writes `/p/2` as /p/2.html, which hosts give out under both names. */
function redirectsFrom(alias: string): string[] {
  const path = `/${alias.replace(/^\//, '')}`;
  return /\/$|\.[a-z]+$/i.test(path) ? [path] : [path, `${path}.html`];
}

/** Folders above `_posts`, then those of the front matter: a text is cut at blanks. */
function categoriesOf(id: string, fields: Fields): string[] {
  const above = /^(.*?)\/?_(?:posts|drafts)\//.exec(id)?.[1] ?? '';
  const all = [
    ...above.split('/'),
    ...wordsIn(fields, 'categories'),
    ...wordsIn(fields, 'category'),
  ];
  return [...new Set(all.filter((each) => each !== '' && !each.startsWith('_')))];
}

/** `tags: a b` are two, `tag: a b` is one (https://jekyllrb.com/docs/posts/#tags-and-categories). */
function wordsIn(fields: Fields, ...keys: string[]): string[] {
  return keys.flatMap((key) => {
    const value = fields.get([key])?.value;
    if (typeof value !== 'string') return textsOf(value);
    return /s$/.test(key) ? value.split(/\s+/).filter(Boolean) : [value.trim()];
  });
}

function dayIn(date: string | undefined, timeZone: string): Moment | undefined {
  if (date === undefined) return undefined;
  return readMoment(date.replace(/^(\d\d)-/, '20$1-'), timeZone) ?? undefined;
}

/** As Jekyll names a post that does not name itself: `no-title` is No Title. */
function titleOf(stem: string): string {
  return stem
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}
