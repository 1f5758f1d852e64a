import { dirname, join, posix } from 'node:path';
import { readConfig } from '../hexo/config';
import { keepLineBreaks } from '../hexo/line-breaks';
import { entryOf, type Place } from '../hexo/post';
import { translateTags } from '../hexo/tags';
import type { Entry, Source } from '../imported-post';
import { Folder } from '../read/blog-folder';
import type { ReadOptions } from '../read/options';

/**
 * Opens a blog of Hexo (https://hexo.io/docs/): posts under `source/_posts`, drafts under
 * `source/_drafts`, and every other Markdown file of `source` a page.
 */
export function openHexo({ path, encoding, timeZone }: ReadOptions): Source {
  const folder = new Folder(path, encoding);
  const config = readConfig(folder, timeZone);
  const titles = new Map<string, string>();

  async function* entries(): AsyncGenerator<Entry> {
    if (!folder.isFolder(config.source)) return;
    for (const { id, below } of folder.files(config.source, isBuilt)) {
      const entry = read(id, below);
      if (entry) yield entry;
    }
  }

  function read(id: string, below: string): Entry | undefined {
    if (config.isLeftOut(below)) return folder.skip({ id, why: 'unbuilt' });
    const document = folder.document(id);
    if (!document) return undefined;
    const place = placeOf(below);
    const madeAt = () => folder.madeAt(id, config.timeZone);
    const entry = entryOf(id, document, place, config, madeAt);
    titles.set(place.rest.replace(/\.[a-z]+$/i, '').normalize('NFC'), entry.title);
    return entry;
  }

  return {
    hosts: config.hosts,
    entries,
    skipped: () => [...folder.skipped.values()],
    translate: (entry, linkTo) => {
      const body = translateTags(entry, entry.body, {
        linkTo,
        titleOf: (name) => titles.get(name.normalize('NFC')),
        codeIn: (file) => {
          const at = posix.join(config.source, config.code, file);
          return folder.has(at) ? folder.text(at) : undefined;
        },
      });
      const broken = config.hasBreaks ? keepLineBreaks(body) : body;
      if (broken !== body) entry.notes.push({ level: 'changed', name: 'hardBreaks', value: '' });
      return broken;
    },
    assetRoots: [join(path, config.source)],
    assetFolders: (entry) => [
      join(path, entry.id.replace(/\.[a-z]+$/i, '')),
      join(path, dirname(entry.id)),
    ],
  };
}

/** `_posts` and `_drafts` hold posts, all else pages. */
function placeOf(below: string): Place {
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
