import { dirname, join, posix } from 'node:path';
import { now } from '../../now';
import { decodeLeniently } from '../../url-readings';
import { htmlToMarkdown } from '../html/to-markdown';
import { translateFences } from '../hugo/code';
import { type Content, readConfig } from '../hugo/config';
import { Folders, type Place, placeOf } from '../hugo/location';
import { entryOf, type HugoEntry } from '../hugo/post';
import { translateShortcodes } from '../hugo/shortcodes';
import type { Entry, Source } from '../imported-post';
import { translateExtensions } from '../markdown/extensions';
import { outsideCode } from '../markdown/outside-code';
import { Folder } from '../read/blog-folder';
import type { ReadOptions } from '../read/options';
import { textAt } from '../read/values';
import { encodeAddress, fileBelow } from '../urls/old-paths';
import { bareId } from '../write/plan';

const TEXT = /\.(?:md|markdown|mdown|html?|org|adoc|rst|pandoc)$/i;

/** A text of the content. */
interface HugoFile extends Place {
  id: string;
  /** Path below its folder of content. */
  below: string;
}

/**
 * Opens a blog of Hugo (https://gohugo.io/getting-started/directory-structure/): every text below
 * `content` is a post, one outside of any section a page.
 */
export function openHugo({ path, encoding, timeZone }: ReadOptions): Source {
  const folder = new Folder(path, encoding);
  const config = readConfig(folder, timeZone);
  const known = config.contents.filter(({ folder: name }) => folder.isFolder(name));
  const contents = known.length > 0 ? known : [{ folder: '' }];
  const files = contents.flatMap((content) => filesOf(content));
  const folders = new Folders(files);
  const byId = new Map<string, HugoEntry>();
  const byPath = new Map<string, HugoEntry>();

  async function* entries(): AsyncGenerator<Entry> {
    for (const file of files) {
      const entry = read(file);
      if (entry) yield entry;
    }
  }

  /** The texts of a folder, but for those in the folder of a language inside of it. */
  function filesOf(content: Content): HugoFile[] {
    const inner = contents.filter((each) => each.folder.startsWith(`${content.folder}/`));
    const found = [...folder.files(content.folder, (name) => TEXT.test(name))];
    return found
      .filter(({ id }) => !inner.some((each) => id.startsWith(`${each.folder}/`)))
      .map(({ id, below }) => ({ id, below, ...placeOf(below, content, config) }));
  }

  function read({ id, below, ...place }: HugoFile): HugoEntry | undefined {
    if (/\.(?:org|adoc|rst|pandoc)$/i.test(id)) {
      return folder.skip({ id, why: 'template', detail: posix.extname(id) });
    }
    if (folders.isResource(place.path)) return folder.skip({ id, why: 'unbuilt' });
    const document = folder.document(id);
    if (!document) return undefined;
    if (/^_index\b/.test(posix.basename(below))) return folder.skip({ id, why: 'list' });
    const entry = entryOf(id, document, place, folders.sectionsOf(place.path), config, now());
    byId.set(id, entry);
    byPath.set(keyOf(place), entry);
    return entry;
  }

  /** As `ref` looks for a page: from the root, beside the post, or by a name only one has. */
  function urlOf(reference: string, entry: Entry): string | undefined {
    const [name = '', fragment] = reference.split('#');
    const hash = fragment === undefined ? '' : `#${fragment}`;
    if (name === '') return hash || undefined;
    const from = byId.get(entry.id);
    const file = `${bareId(decodeLeniently(name).replace(/^\//, ''))}.md`;
    const { path: wanted, language = from?.language } = placeOf(file, { folder: '' }, config);
    const beside = posix.join(dirname(from?.path ?? ''), wanted);
    const [url] = (pageAt(wanted) ?? pageAt(beside) ?? pageNamed(wanted))?.urls ?? [];
    return url && encodeAddress(url) + hash;

    function pageAt(at: string): HugoEntry | undefined {
      return byPath.get(keyOf({ path: at, language }));
    }

    function pageNamed(at: string): HugoEntry | undefined {
      const own = keyOf({ path: '', language });
      const named = [...byPath].filter(([key]) => key.startsWith(own) && key.endsWith(`/${at}`));
      return named.length === 1 ? named[0]?.[1] : undefined;
    }
  }

  function keyOf({ path: at, language = config.firstLanguage }: Place): string {
    return `${language}:/${at.normalize('NFC')}`;
  }

  function translate(entry: Entry): string {
    const lost = (value: string) =>
      void entry.notes.push({ level: 'lost', name: 'untranslated', value });
    const fields = byId.get(entry.id)?.fields ?? {};
    const body = translateShortcodes(translateFences(entry.body), {
      urlOf: (reference) => urlOf(reference, entry),
      paramOf: (name) => textAt(fields, name) ?? textAt(config.params, name),
      translated: (value) => entry.notes.push({ level: 'changed', name: 'translated', value }),
      lost,
    });
    if (entry.format === 'markdown')
      return outsideCode(body, (part) => translateExtensions(part, lost));
    entry.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
    return htmlToMarkdown(body, lost);
  }

  return {
    hosts: config.hosts,
    entries,
    skipped: () => [...folder.skipped.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    translate,
    assetRoots: [...config.statics, 'assets', ...contents.map((each) => each.folder)].map((name) =>
      join(path, name),
    ),
    assetFolders: (entry) => [
      join(path, dirname(entry.id)),
      join(path, 'assets'),
      ...config.statics.map((name) => join(path, name)),
    ],
    assetOf: (address) => (config.base === '' ? undefined : fileBelow(config.base, address)),
  };
}
