import { dirname, join } from 'node:path';
import { encodeAddress, fileBelow } from '../addresses';
import type { Entry, Source } from '../entry';
import { Folder } from '../folder';
import { htmlToMarkdown } from '../html/to-markdown';
import { readConfig } from '../jekyll/config';
import { entryOf, type JekyllEntry } from '../jekyll/entry';
import { translateKramdown } from '../jekyll/kramdown';
import { translateLiquid } from '../jekyll/liquid';
import type { ReadOptions } from '../options';
import { textAt } from '../values';

const TEXT = /\.(?:md|markdown|mkd|mkdn|mkdown|html?|textile)$/i;
/** Pages that are made of the posts, for each blog anew. */
const OF_THE_THEME = /(?:^|\/)(?:404|500|offline)\.[a-z]+$/i;
const README = /^(?:README|CHANGELOG|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT)\.[a-z]+$/i;

/**
 * Opens a blog of Jekyll (https://jekyllrb.com/docs/structure/): `_posts` and `_drafts`, at the root or
 * in folders of categories, and every other text with front matter as a page.
 */
export function openJekyll({ path, encoding, timeZone }: ReadOptions): Source {
  const folder = new Folder(path, encoding);
  const config = readConfig(folder, timeZone);
  const [host] = config.hosts;
  const origin = host === undefined ? '' : `https://${host}`;
  const byId = new Map<string, JekyllEntry>();

  async function* entries(): AsyncGenerator<Entry> {
    for (const { id } of folder.files('', (name) => TEXT.test(name) && isContent(name))) {
      const entry = read(id);
      if (entry) yield entry;
    }
  }

  function isContent(id: string): boolean {
    if (config.excluded.some((name) => id === name || id.startsWith(`${name}/`))) return false;
    if (/^(?:vendor|node_modules)\//.test(id) || README.test(id)) return false;
    const hidden = id.split('/').find((part) => part.startsWith('_'));
    return (
      hidden === undefined ||
      /^_(?:posts|drafts)$/.test(hidden) ||
      config.collections.includes(hidden.slice(1))
    );
  }

  function read(id: string): JekyllEntry | undefined {
    const document = folder.document(id);
    if (!document) return undefined;
    const isPost = /(?:^|\/)_(?:posts|drafts)\//.test(id);
    // A page without front matter is a file as it is.
    if (!isPost && !document.isFenced) return undefined;
    if (!isPost && (OF_THE_THEME.test(id) || isList(document.body, id))) {
      return folder.skip({
        id,
        why: /\{%-?\s*(?:for|paginate)/.test(document.body) ? 'template' : 'list',
      });
    }
    if (/\.textile$/i.test(id)) return folder.skip({ id, why: 'template', detail: 'Textile' });
    const entry = entryOf(id, document, config);
    byId.set(id, entry);
    return entry;
  }

  function urlOf(name: string): string | undefined {
    const file =
      byId.get(name.replace(/^\//, '')) ??
      [...byId.values()].find(({ id }) => id.replace(/\.[^./]+$/, '').endsWith(`_posts/${name}`));
    const [url] = file?.urls ?? [];
    if (url !== undefined) return encodeAddress(url);
    return folder.has(name) ? `${config.base}/${name.replace(/^\//, '')}` : undefined;
  }

  function translate(entry: Entry): string {
    const fields = byId.get(entry.id)?.fields ?? {};
    const lost = (value: string) =>
      void entry.notes.push({ level: 'lost', name: 'untranslated', value });
    const valueAt = (name: string): string | undefined => {
      const [, root, path = ''] = /^(site|page)\.(.+)$/.exec(name) ?? [];
      if (name === 'site.baseurl') return config.base;
      if (name === 'site.url') return origin;
      if (name === 'page.url') return entry.urls[0];
      if (root === undefined) return undefined;
      return textAt(root === 'site' ? config.values : { title: entry.title, ...fields }, path);
    };
    const body = translateLiquid(entry.body, {
      valueOf: valueAt,
      urlOf,
      includeOf: (name) =>
        folder.has(join('_includes', name)) ? folder.text(join('_includes', name)) : undefined,
      base: config.base,
      origin,
      translated: (value) => entry.notes.push({ level: 'changed', name: 'translated', value }),
      lost,
    });
    if (entry.format === 'markdown') return translateKramdown(body, lost);
    entry.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
    return htmlToMarkdown(body, lost);
  }

  return {
    hosts: config.hosts,
    entries,
    skipped: () => [...folder.skipped.values()],
    translate,
    assetRoots: [path],
    assetFolders: (entry) => [join(path, dirname(entry.id))],
    assetOf: (address) => {
      const file = address.replace(origin || '\0', '').replace(/[?#].*$/, '');
      return fileBelow(config.base, file);
    },
  };
}

/** The front page and lists of posts show nothing of their own. */
function isList(body: string, id: string): boolean {
  return (
    /\{%-?\s*for\s+\w+\s+in\s+(?:site|paginator)\b/.test(body) ||
    (/(?:^|\/)index\./.test(id) && body.trim() === '')
  );
}
