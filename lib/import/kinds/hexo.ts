import { dirname, join, posix } from 'node:path';
import { dayInName } from '../day-in-name';
import type { Entry, Source } from '../entry';
import { commonOf, Fields, textsOf } from '../fields';
import { basePathOf, Folder, hostsOf, zoneOr } from '../folder';
import type { Document } from '../front-matter';
import { keepLineBreaks } from '../hexo/line-breaks';
import { translateTags } from '../hexo/tags';
import type { Moment } from '../moment';
import type { ReadOptions } from '../options';
import { fillPermalink } from '../permalink';

/**
 * Opens a blog of Hexo (https://hexo.io/docs/): posts under `source/_posts`, drafts under
 * `source/_drafts`, and every other Markdown file of `source` a page.
 */
export function openHexo({ path, encoding, timeZone }: ReadOptions): Source {
  const folder = new Folder(path, encoding);
  const config = folder.config('_config.yml', '_config.yaml', '_config.json');
  const setting = (name: string) => (typeof config[name] === 'string' ? config[name] : '');
  const sources = setting('source_dir') || 'source';
  const zone = zoneOr(config.timezone, timeZone);
  const base = setting('root').replace(/\/+$/, '') || basePathOf(config.url);
  const marked = config.marked;
  const hasBreaks =
    typeof marked !== 'object' || Array.isArray(marked) || !/^false$/i.test(`${marked.breaks}`);
  const titles = new Map<string, string>();

  async function* entries(): AsyncGenerator<Entry> {
    if (!folder.isFolder(sources)) return;
    for (const { id, below } of folder.files(sources, isBuilt)) {
      const { kind, rest } = placeOf(below);
      const entry = entryOf(id, rest, kind);
      if (entry) yield entry;
    }
  }

  function entryOf(id: string, rest: string, kind: string | undefined): Entry | undefined {
    const document = folder.document(id);
    if (!document) return undefined;
    const fields = new Fields(document.fields);
    const permalink = fields.text('permalink');
    const own = [
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
    const { aliases, ...common } = commonOf(fields, document, { own }, zone);
    for (const photo of textsOf(document.fields.photos)) {
      common.notes.push({ level: 'lost', name: 'keyUnknown', value: `photos: ${photo}` });
    }
    const stem = rest.replace(/\.[a-z]+$/i, '');
    const name = nameIn(stem);
    // Hexo takes the day the file was made for a post without a date.
    const publishedOn =
      common.publishedOn ?? dayInName(rest, zone) ?? (kind ? folder.madeAt(id, zone) : undefined);
    titles.set(stem.normalize('NFC'), common.title);
    const address =
      kind === undefined
        ? `/${rest.replace(/(?:^|\/)index\.[a-z]+$/i, '/').replace(/\.[a-z]+$/i, '.html')}`
        : permalinkOf(permalink, { name, publishedOn, document });
    return {
      ...common,
      publishedOn,
      draft: common.draft || kind === '_drafts',
      id,
      kind: kind === undefined ? 'page' : 'post',
      name:
        kind === undefined
          ? (stem
              .replace(/\/index$/i, '')
              .split('/')
              .at(-1) ?? stem)
          : (name.split('/').at(-1) ?? name),
      body: document.body,
      format: 'markdown',
      urls: [
        `${base}${address.replace(/^\/*/, '/')}`.replace(/\/{2,}/g, '/'),
        ...aliases.map((alias) => alias.replace(/^(?!\/|https?:)/, '/')),
      ],
      comments: [],
    };
  }

  /** `new_post_name` may put the day before the name of a file. */
  function nameIn(stem: string): string {
    if (!/:(?:year|month|day)/.test(setting('new_post_name'))) return stem;
    return stem.replace(/(^|\/)\d{4}-\d{2}-\d{2}-/, '$1');
  }

  function permalinkOf(
    given: string | undefined,
    post: { name: string; publishedOn?: Moment; document: Document },
  ): string {
    if (given !== undefined) return /(?:\/|\.\w+)$/.test(given) ? given : `${given}/`;
    const pattern = setting('permalink') || ':year/:month/:day/:title/';
    const { fields } = post.document;
    const categories = textsOf(fields.categories ?? fields.category);
    const title = textsOf(fields.title)[0] ?? '';
    return fillPermalink(pattern, {
      moment: post.publishedOn,
      timeZone: zone,
      title: post.name,
      name: post.name.split('/').at(-1),
      post_title: title,
      category: categories.join('/') || setting('default_category') || 'uncategorized',
    });
  }

  return {
    hosts: hostsOf(config.url),
    entries,
    skipped: () => [...folder.skipped.values()],
    translate: (entry, linkTo) => {
      const body = translateTags(entry, entry.body, {
        linkTo,
        titleOf: (name) => titles.get(name.normalize('NFC')),
        codeIn: (file) => {
          const at = posix.join(sources, setting('code_dir') || 'downloads/code', file);
          return folder.has(at) ? folder.text(at) : undefined;
        },
      });
      const broken = hasBreaks ? keepLineBreaks(body) : body;
      if (broken !== body) entry.notes.push({ level: 'changed', name: 'hardBreaks', value: '' });
      return broken;
    },
    assetRoots: [join(path, sources)],
    assetFolders: (entry) => [
      join(path, entry.id.replace(/\.[a-z]+$/i, '')),
      join(path, dirname(entry.id)),
    ],
  };
}

/** `_posts` and `_drafts` hold posts, all else pages. */
function placeOf(below: string): { kind?: '_posts' | '_drafts'; rest: string } {
  const [first = '', ...rest] = below.split('/');
  return first === '_posts' || first === '_drafts'
    ? { kind: first, rest: rest.join('/') }
    : { rest: below };
}

/** Files whose path has a part that begins with `_` are not built, but posts and drafts. */
function isBuilt(below: string): boolean {
  const { kind, rest } = placeOf(below);
  const isText = kind
    ? /\.(?:md|mkd|mkdn|mdown|markdown|html)$/i
    : /\.(?:md|mkd|mkdn|mdown|markdown)$/i;
  return isText.test(below) && !rest.split('/').some((part) => part.startsWith('_'));
}
