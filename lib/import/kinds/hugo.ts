import { dirname, join, posix } from 'node:path';
import { now } from '../../now';
import { decodeLeniently } from '../../url-readings';
import { encodeAddress, fileBelow } from '../addresses';
import type { Entry, Source } from '../entry';
import { translateExtensions } from '../extended-markdown';
import { Folder } from '../folder';
import { htmlToMarkdown } from '../html/to-markdown';
import { translateFences } from '../hugo/code';
import { readConfig } from '../hugo/config';
import { entryOf, type HugoEntry } from '../hugo/entry';
import { translateShortcodes } from '../hugo/shortcodes';
import type { ReadOptions } from '../options';
import { outsideCode } from '../outside-code';
import { bareId } from '../plan';
import { textAt } from '../values';

const TEXT = /\.(?:md|markdown|mdown|html?|org|adoc|rst|pandoc)$/i;

/**
 * Opens a blog of Hugo (https://gohugo.io/getting-started/directory-structure/): every text below
 * `content` is a post, one outside of any section a page.
 */
export function openHugo({ path, encoding, timeZone }: ReadOptions): Source {
  const folder = new Folder(path, encoding);
  const config = readConfig(folder, timeZone);
  const root = folder.isFolder(config.content) ? config.content : '';
  const byPath = new Map<string, HugoEntry>();

  async function* entries(): AsyncGenerator<Entry> {
    for (const { id, below } of folder.files(root, (name) => TEXT.test(name))) {
      const entry = read(id, below);
      if (entry) yield entry;
    }
  }

  function read(id: string, below: string): HugoEntry | undefined {
    if (/\.(?:org|adoc|rst|pandoc)$/i.test(id)) {
      return folder.skip({ id, why: 'template', detail: posix.extname(id) });
    }
    const document = folder.document(id);
    if (!document) return undefined;
    if (/^_index\b/.test(posix.basename(below))) return folder.skip({ id, why: 'list' });
    const entry = entryOf(id, below, document, config, now());
    byPath.set(bareId(below), entry);
    return entry;
  }

  /** As `ref` looks for a page: from the root, beside the post, or by a name only one has. */
  function urlOf(reference: string, entry: Entry): string | undefined {
    const [name = '', fragment] = reference.split('#');
    const hash = fragment === undefined ? '' : `#${fragment}`;
    if (name === '') return hash || undefined;
    const wanted = bareId(decodeLeniently(name).replace(/^\//, ''));
    const beside = posix.join(dirname(bareId(posix.relative(root, entry.id))), wanted);
    const named = [...byPath].filter(([each]) => each.endsWith(`/${wanted}`) || each === wanted);
    const found =
      byPath.get(wanted) ?? byPath.get(beside) ?? (named.length === 1 ? named[0]?.[1] : undefined);
    const [url] = found?.urls ?? [];
    return url && encodeAddress(url) + hash;
  }

  function translate(entry: Entry): string {
    const lost = (value: string) =>
      void entry.notes.push({ level: 'lost', name: 'untranslated', value });
    const fields = byPath.get(bareId(posix.relative(root, entry.id)))?.fields ?? {};
    const body = translateShortcodes(translateFences(entry.body), {
      urlOf: (reference) => urlOf(reference, entry),
      paramOf: (name) => textAt(fields, name) ?? textAt(config.params, name),
      translated: (value) => entry.notes.push({ level: 'changed', name: 'translated', value }),
      lost,
    });
    if (entry.format === 'markdown') return outsideCode(body, translateExtensions);
    entry.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
    return htmlToMarkdown(body, lost);
  }

  return {
    hosts: config.hosts,
    entries,
    skipped: () => [...folder.skipped.values()],
    translate,
    assetRoots: [...config.statics, 'assets', root].map((name) => join(path, name)),
    assetFolders: (entry) => [
      join(path, dirname(entry.id)),
      join(path, 'assets'),
      ...config.statics.map((name) => join(path, name)),
    ],
    assetOf: (address) => (config.base === '' ? undefined : fileBelow(config.base, address)),
  };
}
