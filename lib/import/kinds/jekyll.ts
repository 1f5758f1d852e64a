import { dirname, join } from 'node:path';
import { htmlToMarkdown } from '../html/to-markdown';
import type { Entry, Source } from '../imported-post';
import { readConfig } from '../jekyll/config';
import { translateKramdown } from '../jekyll/kramdown';
import { translateLiquid } from '../jekyll/liquid';
import { type Place, placeOf } from '../jekyll/location';
import { entryOf, type JekyllEntry } from '../jekyll/post';
import { Folder } from '../read/blog-folder';
import { realInside } from '../read/files-below';
import type { ReadOptions } from '../read/options';
import { textAt } from '../read/values';
import { encodeAddress, fileBelow } from '../urls/old-paths';

const TEXT = /\.(?:md|markdown|mkd|mkdn|mkdown|html?|textile)$/i;
/** Pages that are made of the posts, for each blog anew. */
const OF_THE_THEME = /(?:^|\/)(?:404|500|offline)\.[a-z]+$/i;
const NO_CONTENT =
  /^(?:vendor|node_modules)\/|^(?:README|CHANGELOG|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT)\.[a-z]+$/i;

/**
 * Opens a blog of Jekyll (https://jekyllrb.com/docs/structure/): `_posts` and `_drafts`, at the root or
 * in folders of categories, and every other text with front matter as a page.
 */
export function openJekyll({ path: project, encoding, timeZone }: ReadOptions): Source {
  const config = readConfig(new Folder(project, encoding), timeZone);
  const source = join(project, config.source);
  const path = realInside(project, source) === undefined ? project : source;
  const folder = new Folder(path, encoding);
  const [host] = config.hosts;
  const origin = host === undefined ? '' : `https://${host}`;
  const byId = new Map<string, JekyllEntry>();

  async function* entries(): AsyncGenerator<Entry> {
    for (const { id } of folder.files('', (name) => TEXT.test(name) && !NO_CONTENT.test(name))) {
      const place = placeOf(id, config);
      const entry = place && read(id, place);
      if (entry) yield entry;
    }
  }

  function read(id: string, place: Place): JekyllEntry | undefined {
    const document = folder.document(id);
    if (!document) return undefined;
    const isPage = place.collection === undefined;
    // A file without front matter is given out as it is, but for posts.
    if (place.collection !== 'posts' && !document.isFenced) return undefined;
    if (isPage && (OF_THE_THEME.test(id) || isList(document.body, id))) {
      return folder.skip({
        id,
        why: /\{%-?\s*(?:for|paginate)/.test(document.body) ? 'template' : 'list',
      });
    }
    if (/\.textile$/i.test(id)) return folder.skip({ id, why: 'template', detail: 'Textile' });
    const entry = entryOf(id, document, place, config);
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
