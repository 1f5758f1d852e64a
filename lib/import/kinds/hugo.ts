import { dirname, join, posix } from 'node:path';
import { now } from '../../now';
import { decodeLeniently } from '../../url-readings';
import type { Entry, Source } from '../entry';
import { translateExtensions } from '../extended-markdown';
import { Folder } from '../folder';
import type { Value } from '../front-matter';
import { htmlToMarkdown } from '../html/to-markdown';
import { translateFences } from '../hugo/code';
import { readConfig } from '../hugo/config';
import { entryOf, type HugoEntry } from '../hugo/entry';
import { translateShortcodes } from '../hugo/shortcodes';
import type { ReadOptions } from '../options';
import { outsideCode } from '../outside-code';
import { filesBelow } from '../walk';

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
    for (const { path: below, isOutside } of filesBelow(join(path, root))) {
      const id = posix.join(root, below);
      if (!/\.(?:md|markdown|mdown|html?|org|adoc|rst|pandoc)$/i.test(below)) continue;
      if (isOutside) folder.skip({ id, why: 'outside' });
      else {
        const entry = read(id, below);
        if (entry) yield entry;
      }
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
    byPath.set(bare(below), entry);
    return entry;
  }

  /** As `ref` looks for a page: from the root, beside the post, or by a name only one has. */
  function urlOf(reference: string, entry: Entry): string | undefined {
    const [name = '', fragment] = reference.split('#');
    const hash = fragment === undefined ? '' : `#${fragment}`;
    if (name === '') return hash || undefined;
    const wanted = bare(decodeLeniently(name).replace(/^\//, ''));
    const beside = posix.join(dirname(bare(posix.relative(root, entry.id))), wanted);
    const named = [...byPath].filter(([each]) => each.endsWith(`/${wanted}`) || each === wanted);
    const found =
      byPath.get(wanted) ?? byPath.get(beside) ?? (named.length === 1 ? named[0]?.[1] : undefined);
    const [url] = found?.urls ?? [];
    return url && encodeURI(url).replaceAll('(', '%28').replaceAll(')', '%29') + hash;
  }

  function translate(entry: Entry): string {
    const tell =
      (level: 'changed' | 'lost', name: 'translated' | 'untranslated') => (value: string) => {
        const isTold = entry.notes.some((each) => each.name === name && each.value === value);
        if (!isTold) entry.notes.push({ level, name, value });
      };
    const fields = [...byPath.values()].find(({ id }) => id === entry.id)?.fields ?? {};
    const lost = tell('lost', 'untranslated');
    const body = translateShortcodes(translateFences(entry.body), {
      urlOf: (reference) => urlOf(reference, entry),
      paramOf: (name) => valueAt(fields, name) ?? valueAt(config.params, name),
      translated: tell('changed', 'translated'),
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
    assetOf: (address) =>
      config.base !== '' && address.startsWith(`${config.base}/`)
        ? posix.normalize(decodeLeniently(address.slice(config.base.length)))
        : undefined,
  };
}

/** A page as references call it: no extension, no language, a bundle by its folder. */
function bare(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\.(?:md|markdown|mdown|html?)$/i, '')
    .replace(/\/_?index$/i, '');
}

function valueAt(values: Record<string, Value>, name: string): string | undefined {
  let value: Value | undefined = values;
  for (const key of name.split('.')) {
    if (typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, key))
      return undefined;
    value = value[key];
  }
  return typeof value === 'string' ? value : undefined;
}
