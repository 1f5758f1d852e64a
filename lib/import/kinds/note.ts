import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slugOfTitle } from '../../posts/slug-of-title';
import { exportEncoding } from '../export/encoding';
import { uploadFinder } from '../export/media';
import { ownText } from '../export/own-text';
import type { ImportedPost } from '../imported-post';
import { linkOwnArticles, type OwnArticles } from '../markdown/own-articles';
import { noteMarkdown } from '../note/body';
import { BlogFolder } from '../read/blog-folder';
import type { ReadOptions } from '../read/options';
import type { Skipped, SourceBlog } from '../source-blog';
import { channelParts } from '../wordpress/channel-parts';
import { readExportIndex } from '../wordpress/export-index';
import { readPost } from '../wordpress/post';

/**
 * Opens an export of note (https://note.com): the folder of the unpacked ZIP file, or its XML file in
 * the format of WordPress. Pictures are in the folder `assets` beside the XML file.
 *
 * @throws ProblemsError when a file cannot be read to its end, or is not such an export.
 */
export async function openNote({
  path,
  media,
  encoding,
  timeZone,
}: ReadOptions): Promise<SourceBlog> {
  const files = statSync(path).isDirectory() ? exportsIn(path) : [path];
  const exports = await Promise.all(
    files.map(async (file) => {
      const name = await exportEncoding(file, encoding);
      return { file, name, index: await readExportIndex(file, name) };
    }),
  );
  const skipped = new Map<string, Skipped>();
  const titles = new Map<string, { id: string; title: string }>();

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const { file, name, index } of exports) {
      for await (const part of channelParts(file, name)) {
        if (part.name !== 'item') continue;
        const read = ownText(readPost(part, index, timeZone));
        if (read === undefined) continue;
        if ('why' in read) {
          skipped.set(read.id, read);
          continue;
        }
        const [url = ''] = read.urls;
        // The ids of WordPress count from 1 in each file.
        const id = articleKey(url) ?? read.id;
        titles.set(id, { id, title: read.title });
        yield { ...read, id, name: slugOfTitle(read.title) || id, urls: [] };
      }
    }
  }

  const roots = [...new Set(files.map((file) => dirname(file)))];
  const assetOf = uploadFinder(media, isRemotePicture);
  const own: OwnArticles = {
    origin: 'https://note.com',
    find: (url) => titles.get(articleKey(url) ?? ''),
    isFile: (below) => below.startsWith('/assets/'),
    isRemote: (url) => isRemotePicture(url) && assetOf(url) === undefined,
  };
  const user = /^https?:\/\/note\.(?:com|mu)\/([^/?#]+)/.exec(exports[0]?.index.address ?? '')?.[1];
  return {
    hosts: [],
    service: 'note',
    name: user,
    posts,
    skipped: () => [...skipped.values()],
    translate: (post, linkTo) =>
      linkOwnArticles({ ...post, body: noteMarkdown(post) }, linkTo, own),
    assetRoots: media === undefined ? roots : [...roots, media],
    assetFolders: () => [],
    assetOf,
  };
}

/** Returns the XML files below a folder; a large export has several folders with one each. */
function exportsIn(path: string): string[] {
  const found = new BlogFolder(path).files('', (below) => /\.xml$/i.test(below));
  return [...found].map(({ id }) => join(path, id));
}

/** Returns the key of an article in its URL, `https://note.com/<user>/n/<key>` or without the user, or in its path. */
function articleKey(url: string): string | undefined {
  return /^(?:https?:\/\/note\.(?:com|mu))?(?:\/[^/?#]+)?\/n\/([\w-]+)/.exec(url)?.[1];
}

function isRemotePicture(url: string): boolean {
  return /^https?:\/\/(?:[\w.-]+\.)?st-note\.com\//.test(url);
}
