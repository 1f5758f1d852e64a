import type { ImportedPost } from '../imported-post';
import { dayInName } from '../read/day-in-name';
import { commonOf, Fields, textsOf } from '../read/fields';
import type { Document } from '../read/front-matter';
import { type PostDate, readPostDate } from '../read/post-date';
import type { HexoConfig } from './config';
import { type FileName, readFileName } from './file-name';
import { fieldsIn, postPath } from './permalink';

/** What only Hexo or a theme reads. */
const OWN = [
  'permalink',
  'comments',
  'photos',
  'author',
  'toc',
  'mathjax',
  'sitemap',
  'top',
  'sticky',
];

/** Where a text stands. */
export interface HexoLocation {
  /** The folder of posts or of drafts; none for a page. */
  kind?: '_posts' | '_drafts';
  /** Path below that folder, or below the source. */
  rest: string;
}

/**
 * A text of Hexo as an entry.
 *
 * @param id its path from the root of the blog.
 * @param madeAt the day its file was made, which Hexo takes for a post without a date.
 */
export function postOf(
  id: string,
  document: Document,
  { kind, rest }: HexoLocation,
  config: HexoConfig,
  madeAt: () => PostDate | undefined,
): ImportedPost {
  const stem = rest.replace(/\.[a-z]+$/i, '');
  const named: FileName =
    kind === undefined ? { slug: stem, fields: {} } : readFileName(stem, config);
  // What the name of the file says goes before the front matter, as in Hexo.
  const values = { ...document.fields, ...named.fields };
  const fields = new Fields(values);
  const own = [...OWN, ...fieldsIn(config.permalink), ...Object.keys(named.fields)];
  const { aliases, ...common } = commonOf(fields, document, { own }, config.timeZone);
  for (const photo of textsOf(document.fields.photos)) {
    common.notes.push({ level: 'lost', name: 'keyUnknown', value: `photos: ${photo}` });
  }
  const publishedOn =
    common.publishedOn ??
    readPostDate(named.day ?? '', config.timeZone) ??
    dayInName(rest, config.timeZone) ??
    (kind ? madeAt() : undefined);
  const permalink = fields.text('permalink');
  const parts = { slug: named.slug, publishedOn, permalink, fields: values };
  const address = kind === undefined ? pagePath(rest) : postPath(parts, config);
  return {
    ...common,
    publishedOn,
    draft: common.draft || kind === '_drafts',
    id,
    kind: kind === undefined ? 'page' : 'post',
    name:
      named.slug
        .replace(/\/index$/i, '')
        .split('/')
        .at(-1) ?? named.slug,
    body: document.body,
    format: 'markdown',
    urls: [
      ...(address === undefined ? [] : [rooted(`${config.base}/${address}`)]),
      ...aliases.map((alias) => alias.replace(/^(?!\/|https?:)/, '/')),
    ],
    comments: [],
  };
}

/** Hexo keeps the place of a page: `a/index.md` is `/a/`, `a.md` is `/a.html`. */
function pagePath(rest: string): string {
  return rest.replace(/(?:^|\/)index\.[a-z]+$/i, '/').replace(/\.[a-z]+$/i, '.html');
}

function rooted(path: string): string {
  return `/${path}`.replace(/\/{2,}/g, '/');
}
