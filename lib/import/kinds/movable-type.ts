import { exportEncoding } from '../export/encoding';
import { uploadFinder } from '../export/media';
import { ownText } from '../export/own-text';
import { isFotolife } from '../hatena/photo';
import type { ImportedPost } from '../imported-post';
import { type BodyForm, bodyMarkdown, formOf } from '../movable-type/body';
import { readExportIndex } from '../movable-type/export-index';
import { readPost } from '../movable-type/post';
import { fieldOf } from '../movable-type/record-fields';
import { recordsOf } from '../movable-type/records';
import type { ReadOptions } from '../read/options';
import type { Skipped, SourceBlog } from '../source-blog';

/**
 * Opens an export in the format of Movable Type, which Hatena Blog, FC2, livedoor and others also
 * write. The file is read once for facts about the whole blog, and again for each pass over its
 * posts, one entry at a time.
 *
 * @throws ProblemsError when the file cannot be read to its end.
 */
export async function openMovableType({
  path,
  media,
  encoding,
  timeZone,
}: ReadOptions): Promise<SourceBlog> {
  const name = await exportEncoding(path, encoding);
  const index = await readExportIndex(path, name);
  const skipped = new Map<string, Skipped>();
  const forms = new Map<string, BodyForm>();

  async function* posts(): AsyncGenerator<ImportedPost> {
    const seen = new Map<string, number>();
    for await (const record of recordsOf(path, name)) {
      const post = ownText(readPost(record, index, timeZone));
      // Such a record only adds comments to an entry that exists elsewhere.
      if (fieldOf(record, 'NO ENTRY') === '1') {
        skipped.set(post.id, { id: post.id, why: 'template', detail: 'NO ENTRY' });
        continue;
      }
      if (record.isCutOff) {
        skipped.set(post.id, { id: post.id, why: 'cutOff' });
        continue;
      }
      const count = (seen.get(post.id) ?? 0) + 1;
      seen.set(post.id, count);
      if (count > 1) post.id = `${post.id} (${count})`;
      forms.set(post.id, formOf(record, index));
      yield post;
    }
  }

  return {
    hosts: index.hosts,
    name: index.authors[0],
    posts,
    skipped: () => [...skipped.values()],
    translate: (post) => bodyMarkdown(post, forms.get(post.id) ?? 'html', index),
    assetRoots: media === undefined ? [] : [media],
    assetFolders: () => [],
    assetOf: uploadFinder(media, (url) => isOwn(url, index.hosts)),
  };
}

/**
 * Returns whether a picture belongs to the blog: its URL is relative, on one of the hosts of the
 * blog, or on Hatena Fotolife.
 */
function isOwn(address: string, hosts: readonly string[]): boolean {
  if (!/^(?:https?:)?\/\//i.test(address)) return true;
  if (!URL.canParse(address, 'https://old.invalid')) return false;
  return hosts.includes(new URL(address, 'https://old.invalid').hostname) || isFotolife(address);
}
