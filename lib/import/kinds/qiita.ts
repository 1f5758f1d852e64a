import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { exportError } from '../export/fault';
import { readJson } from '../export/json';
import { uploadFinder } from '../export/media';
import type { ImportedPost } from '../imported-post';
import { linkOwnArticles, type OwnArticles } from '../markdown/own-articles';
import { type Item, itemsIn } from '../qiita/items';
import { filePost, itemPost } from '../qiita/post';
import { isRemotePicture, qiitaId } from '../qiita/urls';
import { BlogFolder } from '../read/blog-folder';
import { takeDayOfFile } from '../read/file-day';
import type { ReadOptions } from '../read/options';
import { mappingOf, textAt, textOf } from '../read/values';
import type { SourceBlog } from '../source-blog';

/**
 * Opens a folder of Qiita CLI (https://github.com/increments/qiita-cli), or a file of articles that
 * the API of Qiita wrote. In the folder, each `.md` file below `public` is a post. The folder can
 * contain files of the API too: from them come the articles that have no `.md` file, and the days
 * of publication of those that have one.
 *
 * @throws ProblemsError when the file does not contain articles of Qiita.
 */
export function openQiita({ path, media, encoding, timeZone }: ReadOptions): SourceBlog {
  const isFolder = statSync(path).isDirectory();
  const folder = new BlogFolder(isFolder ? path : dirname(path), encoding);
  const items = isFolder ? itemsBelow(folder) : itemsOf(path, folder);
  const titles = new Map<string, { id: string; title: string }>();
  const assetOf = uploadFinder(media, isRemotePicture);
  const own: OwnArticles = {
    origin: 'https://qiita.com',
    find: (url) => titles.get(qiitaId(url) ?? ''),
    isFile: () => false,
    isRemote: (url) => isRemotePicture(url) && assetOf(url) === undefined,
  };

  async function* posts(): AsyncGenerator<ImportedPost> {
    const seen = new Set<string>();
    for (const { key, post } of files()) {
      seen.add(key);
      titles.set(key, { id: post.id, title: post.title });
      yield post;
    }
    for (const [key, item] of items) {
      if (seen.has(key)) continue;
      const post = itemPost(item);
      titles.set(key, { id: post.id, title: post.title });
      yield post;
    }
  }

  function* files(): Generator<{ key: string; post: ImportedPost }> {
    if (!isFolder) return;
    const root = folder.isFolder('public') ? 'public' : '';
    const isPost = (name: string) => /\.md$/i.test(name) && !(root === '' && /^readme/i.test(name));
    for (const { id, below } of folder.files(root, isPost)) {
      const document = folder.document(id);
      if (!document) continue;
      const key = textOf(document.fields.id);
      const post = filePost(id, below.replace(/\.md$/i, ''), document, items.get(key));
      const isDated = post.publishedOn !== undefined || post.updatedAt !== undefined;
      if (!isDated) takeDayOfFile(post, join(path, id), timeZone);
      yield { key: key || id, post };
    }
  }

  const [first] = items.values();
  return {
    hosts: [],
    service: 'Qiita',
    // The next export can have another file name, so the user identifies the blog.
    name: isFolder ? undefined : textAt(mappingOf(first?.user), 'id'),
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post, linkTo) => linkOwnArticles(post, linkTo, own),
    assetRoots: media === undefined ? [] : [media],
    assetFolders: (post) => (isFolder ? [join(path, dirname(post.id))] : []),
    assetOf,
  };
}

/** Returns the articles in the JSON files of a folder, by their ids. */
function itemsBelow(folder: BlogFolder): Map<string, Item> {
  const files = [...folder.files('', (name) => /^[^/]+\.json$/i.test(name))];
  return byId(files.flatMap(({ id }) => itemsIn(folder.value(id) ?? '') ?? []));
}

function itemsOf(path: string, folder: BlogFolder): Map<string, Item> {
  const text = folder.text(basename(path));
  if (text === undefined) return new Map();
  const items = itemsIn(readJson(path, text));
  if (items === undefined) throw exportError(path, 'notQiita');
  return byId(items);
}

function byId(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [textOf(item.id), item]));
}
