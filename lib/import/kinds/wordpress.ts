import { basename } from 'node:path';
import { exportEncoding } from '../export/encoding';
import { behindPhoton, uploadFinder } from '../export/media';
import { ownText } from '../export/own-text';
import type { ImportedPost } from '../imported-post';
import type { ReadOptions } from '../read/options';
import { basePathOf, hostsOf } from '../read/site-address';
import type { Skipped, SourceBlog } from '../source-blog';
import { bodyMarkdown } from '../wordpress/body';
import { channelParts } from '../wordpress/channel-parts';
import { readExportIndex } from '../wordpress/export-index';
import { readPost } from '../wordpress/post';

/**
 * Opens an export of WordPress (WXR 1.0 to 1.2). The file is read once for the data that posts
 * refer to, and again for each pass over its posts, one element at a time.
 *
 * @throws ProblemsError when the file cannot be read to its end.
 */
export async function openWordpress({
  path,
  media,
  encoding,
  timeZone,
}: ReadOptions): Promise<SourceBlog> {
  const name = await exportEncoding(path, encoding);
  const index = await readExportIndex(path, name);
  const skipped = new Map<string, Skipped>();

  async function* posts(): AsyncGenerator<ImportedPost> {
    for await (const part of channelParts(path, name)) {
      if (part.name !== 'item') {
        const id = `${basename(path)}:${part.line} ${part.name}`.trim();
        if (part.isCutOff) skipped.set(id, { id, why: 'cutOff' });
        else if (part.faults.length > 0) {
          skipped.set(id, { id, why: 'damaged', detail: ownText(part.faults.join(', ')) });
        }
        continue;
      }
      const read = ownText(readPost(part, index, timeZone));
      if (read === undefined) continue;
      if ('why' in read) skipped.set(read.id, read);
      else yield read;
    }
  }

  const hosts = hostsOf(index.address);
  return {
    hosts,
    basePath: basePathOf(index.address),
    language: index.language,
    posts,
    skipped: () => [...skipped.values()],
    translate: (post) => bodyMarkdown(post, index),
    assetRoots: media === undefined ? [] : [media],
    assetFolders: () => [],
    assetOf: uploadFinder(media, (url) => isOwn(url, hosts)),
  };
}

/**
 * Returns whether a file belongs to the blog: its URL is relative, on one of the hosts of the blog,
 * in an uploads folder of WordPress on any host, or on the file hosts of WordPress.com.
 */
function isOwn(address: string, hosts: readonly string[]): boolean {
  if (!/^(?:https?:)?\/\//i.test(address)) return true;
  if (!URL.canParse(address, 'https://old.invalid')) return false;
  const { host, pathname } = new URL(behindPhoton(address), 'https://old.invalid');
  return (
    hosts.includes(host) ||
    pathname.includes('/wp-content/uploads/') ||
    host.endsWith('.files.wordpress.com')
  );
}
