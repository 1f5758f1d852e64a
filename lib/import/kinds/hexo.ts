import { statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { dayOf } from '../../dates';
import { dayInName } from '../day-in-name';
import type { Entry, Source } from '../entry';
import { commonOf, Fields, textsOf } from '../fields';
import { basePathOf, Folder, hostsOf, zoneOr } from '../folder';
import { keepLineBreaks } from '../hexo/line-breaks';
import { translateTags } from '../hexo/tags';
import type { Moment } from '../moment';
import type { ReadOptions } from '../options';
import { fillPermalink } from '../permalink';
import { filesBelow } from '../walk';

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
    for (const { path: below, isOutside } of filesBelow(join(path, sources))) {
      if (!/\.(?:md|mkd|mkdn|mdown|markdown|html)$/i.test(below)) continue;
      const [first = ''] = below.split('/');
      // Files whose path has a part that begins with `_` are not built, but posts and drafts.
      const isPost = first === '_posts' || first === '_drafts';
      const rest = isPost ? below.slice(first.length + 1) : below;
      if (rest.split('/').some((part) => part.startsWith('_'))) continue;
      if (!isPost && below.endsWith('.html')) continue;
      const id = posix.join(sources, below);
      if (isOutside) folder.skip({ id, why: 'outside' });
      else {
        const entry = entryOf(id, rest, isPost ? first : undefined);
        if (entry) yield entry;
      }
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
    const { aliases, ...common } = commonOf(fields, { own }, zone);
    if (document.hadCrlf) common.notes.push({ level: 'changed', name: 'lineBreaks', value: '' });
    for (const photo of textsOf(document.fields.photos)) {
      common.notes.push({ level: 'lost', name: 'keyUnknown', value: `photos: ${photo}` });
    }
    const stem = rest.replace(/\.[a-z]+$/i, '');
    const name = nameIn(stem);
    const publishedOn =
      common.publishedOn ?? dayInName(rest, zone) ?? (kind ? made(id) : undefined);
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
    post: { name: string; publishedOn?: Moment; document: { fields: Record<string, unknown> } },
  ): string {
    if (given !== undefined) return /(?:\/|\.\w+)$/.test(given) ? given : `${given}/`;
    const pattern = setting('permalink') || ':year/:month/:day/:title/';
    const categories = textsOf(
      (post.document.fields.categories as never) ?? (post.document.fields.category as never),
    );
    const title = textsOf(post.document.fields.title as never)[0] ?? '';
    return fillPermalink(pattern, {
      moment: post.publishedOn,
      timeZone: zone,
      title: post.name,
      name: post.name.split('/').at(-1),
      post_title: title,
      category: categories.join('/') || setting('default_category') || 'uncategorized',
    });
  }

  /** The day a file was made, which Hexo takes for a post without a date. */
  function made(id: string): Moment {
    const instant = statSync(join(path, id)).birthtime;
    return { day: dayOf(instant, zone), instant };
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
