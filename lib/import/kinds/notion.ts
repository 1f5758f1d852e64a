import { dirname, join, posix } from 'node:path';
import { csvRows } from '../export/csv';
import { exportError } from '../export/fault';
import type { ImportedPost } from '../imported-post';
import { notionMarkdown } from '../notion/body';
import { pageId, pagePost, withoutId } from '../notion/page';
import { databaseTable } from '../notion/table';
import { BlogFolder } from '../read/blog-folder';
import { takeDayOfFile } from '../read/file-day';
import type { ReadOptions } from '../read/options';
import type { LinkTo, SourceBlog } from '../source-blog';

/**
 * Opens an unpacked export of Notion in the format “Markdown & CSV”. Each `.md` file is a post. The
 * first lines of a page in a database are its properties, whose names are in the CSV file beside
 * the folder.
 *
 * @throws ProblemsError when it is an export in HTML.
 */
export function openNotion({ path, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding);
  const files = [...folder.files('', () => true)].map(({ id }) => id);
  const pages = new Map(files.filter(isPage).map((id) => [pageId(id) ?? id, id]));
  if (pages.size === 0 && files.some((id) => /\.html$/i.test(id))) {
    throw exportError(path, 'notNotion');
  }
  const properties = new Map<string, readonly string[]>();
  for (const id of files) {
    if (!id.endsWith('.csv')) continue;
    // The file `…_all.csv` has the rows and columns, too, that the view hides.
    const database = withoutId(id.replace(/_all\.csv$/, '.csv'));
    const [names = []] = csvRows(folder.text(id) ?? '');
    properties.set(database, [...(properties.get(database) ?? []), ...names]);
    if (!id.endsWith('_all.csv')) folder.skip({ id, why: 'notText' });
  }

  /** Returns a database that a page shows as a table. */
  function tableOf(post: ImportedPost, path: string, linkTo: LinkTo): string | undefined {
    const id = posix.join(posix.dirname(post.id), path);
    if (!files.includes(id)) return undefined;
    const rows = csvRows(folder.text(id) ?? '');
    if (rows.length < 2) return undefined;
    folder.skipped.delete(id);
    const database = withoutId(id);
    const row = new Map(
      [...pages.values()]
        .filter((page) => withoutId(posix.dirname(page)) === database)
        .map((page) => [posix.basename(withoutId(page)), page]),
    );
    return databaseTable(rows, (title) => {
      const page = row.get(title);
      return page === undefined ? undefined : linkTo(page);
    });
  }

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const id of pages.values()) {
      const text = folder.text(id);
      if (text === undefined) continue;
      const post = pagePost(id, text, properties.get(withoutId(posix.dirname(id))) ?? [], timeZone);
      if (post.publishedOn === undefined && post.createdAt === undefined) {
        takeDayOfFile(post, join(path, id), timeZone);
      }
      yield post;
    }
  }

  return {
    hosts: [],
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post, linkTo) =>
      notionMarkdown(post.body, pages, linkTo, (path) => tableOf(post, path, linkTo)),
    assetRoots: [path],
    assetFolders: (post) => [join(path, dirname(post.id))],
  };
}

function isPage(id: string): boolean {
  return /\.md$/i.test(id);
}
