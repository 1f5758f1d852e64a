import { posix } from 'node:path';
import type { ImportedPost } from '../imported-post';
import { commonOf } from '../read/common-fields';
import { dayInName } from '../read/day-in-name';
import { Fields } from '../read/fields';
import type { Document, Value } from '../read/front-matter';
import { type PostDate, readPostDate } from '../read/post-date';
import { mappingOf, textOf } from '../read/values';
import type { HugoConfig } from './config';
import type { HugoLocation } from './location';
import { ownPath, pagePath } from './paths';

/** A page of Hugo, with the values that references and shortcodes need. */
export type HugoPost = ImportedPost & HugoLocation & { fields: Record<string, Value> };

/** Keys of the front matter that only Hugo or a theme uses. */
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
  const fields = new Fields(document.fields);
  const { aliases, ...common } = commonOf(
    fields,
    document,
    { publishedOn: DAYS, tags: config.taxonomies, own: OWN },
    config.timeZone,
  );
  const publishedOn = common.publishedOn ?? dayInName(path, config.timeZone);
  const hidden = hiddenBy(fields, config, now);
  if (hidden) common.notes.push({ level: 'changed', name: 'visibility', value: hidden });
  const slug = fields.text('slug');
  const own = fields.text('url');
  const parts = { path, language, sections, slug, title: common.title, publishedOn };
  const at = own ? ownPath(own, parts, config) : pagePath(parts, config);
  return {
    ...common,
    id,
    fields: document.fields,
    path,
    language,
    kind: path.includes('/') ? 'post' : 'page',
    name: slug ?? posix.basename(path),
    body: document.body,
    format: /\.html?$/i.test(id) ? 'html' : 'markdown',
    publishedOn: laterOf(fields, config, now) ?? publishedOn,
    lang: common.lang ?? language,
    draft: common.draft || hidden !== undefined,
    urls: [
      ...(hidden && !hidden.startsWith('expiry') ? [] : [config.base + at]),
      ...aliases.map(
        (alias) =>
          config.base + posix.resolve(posix.dirname(at), alias) + (alias.endsWith('/') ? '/' : ''),
      ),
    ],
    comments: [],
  };
}

/**
 * Returns why a page is not shown on the old site: it has expired, or it is only used by other
 * pages.
 */
function hiddenBy(fields: Fields, config: HugoConfig, now: Date): string | undefined {
  const expiry = readPostDate(fields.text('expiryDate', 'unpublishDate') ?? '', config.timeZone);
  if (expiry !== null && instantOf(expiry) < now) return `expiryDate ${expiry.day}`;
  if (/^true$/i.test(fields.text('headless') ?? '')) return 'headless';
  const render = textOf(mappingOf(fields.get(['build', '_build'])?.value).render);
  return render === '' || /^(?:always|true)$/i.test(render) ? undefined : `build.render ${render}`;
}

/** Returns the day from which a page will be shown, when it is in the future. */
function laterOf(fields: Fields, config: HugoConfig, now: Date): PostDate | undefined {
  const from = readPostDate(fields.text('publishDate') ?? '', config.timeZone);
  return from !== null && instantOf(from) > now ? from : undefined;
}

function instantOf({ day, instant }: PostDate): Date {
  return instant ?? new Date(`${day}T00:00:00Z`);
}
