import { statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { bloggerMarkdown } from '../blogger/body';
import { BLOGGER, kindOf } from '../blogger/entry';
import { type ExportIndex, readExportIndex } from '../blogger/export-index';
import { pictureFinder } from '../blogger/pictures';
import { readPost } from '../blogger/post';
import { exportEncoding } from '../export/encoding';
import { exportError } from '../export/fault';
import { ownText } from '../export/own-text';
import { xmlParts } from '../export/xml';
import type { ImportedPost } from '../imported-post';
import { BlogFolder } from '../read/blog-folder';
import type { ReadOptions } from '../read/options';
import type { Skipped, SourceBlog } from '../source-blog';

/** One blog of an export. */
interface Feed {
  path: string;
  encoding: string;
  index: ExportIndex;
}

/**
 * Opens an export of Blogger: the folder of Google Takeout, its `feed.atom`, the XML file of former
 * versions, or a public feed of the blog. Each file is read once for the data that posts refer to,
 * and again for each pass over its posts, one entry at a time.
 *
 * @throws ProblemsError when a file cannot be read to its end, or is not such an export.
 */
export async function openBlogger({
  path,
  media,
  encoding,
  timeZone,
}: ReadOptions): Promise<SourceBlog> {
  const isFolder = statSync(path).isDirectory();
  const folder = new BlogFolder(path);
  const files = isFolder
    ? [...folder.files('', (below) => /\.atom$/i.test(below))].map(({ id }) => join(path, id))
    : [path];
  const read = await Promise.all(
    files.map(async (file) => {
      const name = await exportEncoding(file, encoding);
      return { path: file, encoding: name, index: await readExportIndex(file, name) };
    }),
  );
  const feeds = read.filter((feed): feed is Feed => feed.index !== undefined);
  if (feeds.length === 0) throw exportError(files[0] ?? path, 'notBlogger');
  const skipped = new Map<string, Skipped>();
  // Takeout has a feed of the comments that the owner wrote on the blogs of others, too.
  for (const { path: file, index } of read) {
    const id = relative(path, file);
    if (!index) skipped.set(id, { id, why: 'noStory' });
  }

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const feed of feeds) yield* postsIn(feed, timeZone, skipped);
  }

  const albums = media === undefined ? folder : new BlogFolder(media);
  const assetOf = isFolder || media !== undefined ? pictureFinder(albums) : () => undefined;
  const hosts = [...new Set(feeds.flatMap(({ index }) => index.hosts))];
  const [first] = feeds;
  return {
    hosts,
    language: first?.index.language,
    timeZone: first?.index.timeZone,
    posts,
    skipped: () => [...skipped.values()],
    translate: (post) =>
      bloggerMarkdown(post, { hosts, hasCopy: (url) => assetOf(url) !== undefined }),
    assetRoots: isFolder || media !== undefined ? [albums.root] : [],
    assetFolders: () => [],
    assetOf,
  };
}

/** Yields the posts of a feed, and adds what cannot be one to `skipped`. */
async function* postsIn(
  { path, encoding, index }: Feed,
  timeZone: string,
  skipped: Map<string, Skipped>,
): AsyncGenerator<ImportedPost> {
  const file = basename(path);
  const skip = (entry: Skipped) => skipped.set(entry.id, entry);
  const found = new Set<string>();
  for await (const part of xmlParts(path, encoding, BLOGGER)) {
    const kind = part.name === 'entry' ? kindOf(part) : 'other';
    if (kind === 'post' || kind === 'page') {
      const read = ownText(readPost(part, index, timeZone));
      if ('why' in read) skip(read);
      else {
        found.add(read.id);
        yield read;
      }
      continue;
    }
    const id = `${file}:${part.line} ${part.name}`.trim();
    if (part.isCutOff) skip({ id, why: 'cutOff' });
    else if (part.faults.length > 0) {
      skip({ id, why: 'damaged', detail: ownText(part.faults.join(', ')) });
    } else if (kind === 'template') skip({ id, why: 'template' });
  }
  const count = index.posts.size;
  if (count < index.total) skip({ id: file, why: 'feedPart', detail: `${count} / ${index.total}` });
  const alone = [...index.comments].flatMap(([post, list]) => (found.has(post) ? [] : list));
  if (alone.length > 0)
    skip({ id: `${file}: comments`, why: 'commentAlone', detail: `${alone.length}` });
}
