import { dirname, join, posix } from 'node:path';
import { csvRows } from '../export/csv';
import type { ImportedPost } from '../imported-post';
import { notionMarkdown } from '../notion/body';
import { pageId, pagePost, withoutId } from '../notion/page';
import { BlogFolder } from '../read/blog-folder';
import { fileDay } from '../read/file-day';
import type { ReadOptions } from '../read/options';
import type { LinkTo, SourceBlog } from '../source-blog';

/**
 * Opens an unpacked export of Notion in the format “Markdown & CSV”. Each `.md` file is a post. The
 * first lines of a page in a database are its properties, whose names are in the CSV file beside
 * the folder.
 */
export function openNotion({ path, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding);
  const files = [...folder.files('', () => true)].map(({ id }) => id);
  const pages = new Map(files.filter(isPage).map((id) => [pageId(id) ?? id, id]));
  const properties = new Map<string, readonly string[]>();
  for (const id of files) {
    // The file `…_all.csv` has the same pages, those that the view hides included.
    if (!id.endsWith('.csv') || id.endsWith('_all.csv')) continue;
    folder.skip({ id, why: 'notText' });
    properties.set(withoutId(id), csvRows(folder.text(id) ?? '')[0] ?? []);
  }

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const id of pages.values()) {
      const text = folder.text(id);
      if (text === undefined) continue;
      const post = pagePost(id, text, properties.get(withoutId(posix.dirname(id))) ?? [], timeZone);
      if (post.publishedOn === undefined && post.createdAt === undefined) {
        post.publishedOn = fileDay(join(path, id), timeZone);
        post.notes.push({ level: 'changed', name: 'dayOfFile', value: '' });
      }
      yield post;
    }
  }

  return {
    hosts: [],
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post: ImportedPost, linkTo: LinkTo) => notionMarkdown(post.body, pages, linkTo),
    assetRoots: [path],
    assetFolders: (post) => [join(path, dirname(post.id))],
  };
}

function isPage(id: string): boolean {
  return /\.md$/i.test(id);
}
