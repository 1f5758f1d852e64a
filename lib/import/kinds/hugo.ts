import { dirname, join, posix } from 'node:path';
import { now } from '../../now';
import { dayInName } from '../day-in-name';
import type { Entry, Source } from '../entry';
import { commonOf, Fields } from '../fields';
import { basePathOf, Folder, hostsOf, zoneOr } from '../folder';
import type { Value } from '../front-matter';
import { fromGoldmark } from '../hugo/goldmark';
import { translateShortcodes } from '../hugo/shortcodes';
import type { ReadOptions } from '../options';
import { fillPermalink } from '../permalink';
import { filesBelow } from '../walk';

const CONFIGS = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap(
  (name) => ['toml', 'yaml', 'yml', 'json'].map((extension) => `${name}.${extension}`),
);

/** Opens a site of Hugo (https://gohugo.io/documentation/): the Markdown of `content`. */
export function openHugo({ path, encoding, timeZone }: ReadOptions): Source {
  const folder = new Folder(path, encoding);
  const config = insensitive(folder.config(...CONFIGS));
  const content = textOf(config.contentdir) || 'content';
  const zone = zoneOr(config.timezone, timeZone);
  const base = basePathOf(config.baseurl);
  const ofSections = mappingOf(config.permalinks);
  const patterns = { ...ofSections, ...mappingOf(ofSections.page) };
  const params = mappingOf(config.params);
  const ofPosts = new Map<string, Record<string, Value>>();

  async function* entries(): AsyncGenerator<Entry> {
    if (!folder.isFolder(content)) return;
    for (const { path: below, isOutside } of filesBelow(join(path, content))) {
      const id = posix.join(content, below);
      if (!/\.(?:md|markdown|mdown|html)$/i.test(below)) continue;
      if (isOutside) folder.skip({ id, why: 'outside' });
      else if (/(?:^|\/)_index\.[^/]+$/.test(below)) folder.skip({ id, why: 'list' });
      else {
        const entry = entryOf(id, below);
        if (entry) yield entry;
      }
    }
  }

  function entryOf(id: string, below: string): Entry | undefined {
    const document = folder.document(id);
    if (!document) return undefined;
    ofPosts.set(id, document.fields);
    const fields = new Fields(document.fields);
    const [url, slug, expiry] = [
      fields.text('url'),
      fields.text('slug'),
      fields.text('expiryDate'),
    ];
    const own = [
      'url',
      'expiryDate',
      'weight',
      'author',
      'authors',
      'resources',
      'menu',
      'toc',
      'linkTitle',
      'isCJKLanguage',
    ];
    const { aliases, ...common } = commonOf(fields, { own }, zone);
    if (document.hadCrlf) common.notes.push({ level: 'changed', name: 'lineBreaks', value: '' });
    const isOver = expiry !== undefined && Date.parse(expiry) < now().getTime();
    if (isOver)
      common.notes.push({ level: 'changed', name: 'visibility', value: `expiryDate: ${expiry}` });
    const stem = below.replace(/\.[^./]+$/, '').replace(/\/index$/i, '');
    const name = stem.split('/').at(-1) ?? stem;
    const sections = stem.split('/').slice(0, -1);
    const publishedOn = common.publishedOn ?? dayInName(stem, zone);
    const [section = ''] = sections;
    const pattern = textOf(patterns[section]);
    const title = urlized(common.title);
    const address =
      url ??
      (pattern
        ? fillPermalink(pattern, {
            moment: publishedOn,
            timeZone: zone,
            slug: slug ?? (title || name),
            slugorfilename: slug ?? name,
            slugorcontentbasename: slug ?? name,
            title,
            filename: name,
            contentbasename: name,
            section,
            sections: sections.join('/'),
          })
        : `/${[...sections.map(urlized), slug ?? urlized(name)].join('/')}/`);
    const permalink = `${base}/${address.replace(/^\/+/, '')}`;
    return {
      ...common,
      publishedOn,
      draft: common.draft || isOver,
      id,
      kind: section === '' ? 'page' : 'post',
      name: slug ?? (url ? posix.basename(url).replace(/\.html?$/, '') : name),
      body: document.body,
      format: 'markdown',
      urls: [
        permalink,
        ...aliases.map((alias) =>
          alias.startsWith('/') ? `${base}${alias}` : posix.join(permalink, '..', alias),
        ),
      ],
      comments: [],
    };
  }

  return {
    hosts: hostsOf(config.baseurl),
    entries,
    skipped: () => [...folder.skipped.values()],
    translate: (entry, linkTo) => {
      const body = translateShortcodes(entry, entry.body, {
        linkTo,
        param: (name) =>
          textOf(ofPosts.get(entry.id)?.[name]) || textOf(params[name.toLowerCase()]) || undefined,
      });
      return fromGoldmark(body);
    },
    assetRoots: ['static', 'assets', content].map((name) => join(path, name)),
    assetFolders: (entry) => [join(path, dirname(entry.id))],
  };
}

/** Keys of a configuration mean the same in any case. */
function insensitive(config: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [key.toLowerCase(), value]),
  );
}

function mappingOf(value: Value | undefined): Record<string, Value> {
  return typeof value === 'object' && !Array.isArray(value) ? insensitive(value) : {};
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A name as Hugo writes it into a URL: in lower case, blanks as `-`, most signs left out. */
function urlized(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}._~+#-]/gu, '');
}
