import { exportEncoding } from '../export/encoding';
import { exportError } from '../export/fault';
import { readJson } from '../export/json';
import { uploadFinder } from '../export/media';
import { textPieces } from '../export/text';
import { ghostMarkdown } from '../ghost/body';
import { ghostPost } from '../ghost/post';
import { ghostHosts, ghostRoutes } from '../ghost/routes';
import { type Row, tablesIn } from '../ghost/tables';
import type { ImportedPost } from '../imported-post';
import type { ReadOptions } from '../read/options';
import { zoneOf } from '../read/time-zone';
import { textOf } from '../read/values';
import type { SourceBlog } from '../source-blog';

/**
 * Opens an export of Ghost, a JSON file. Pictures are in `content/images` of Ghost.
 *
 * @throws ProblemsError when the file is not such an export.
 */
export async function openGhost({
  path,
  media,
  encoding,
  timeZone,
}: ReadOptions): Promise<SourceBlog> {
  let text = '';
  for await (const part of textPieces(path, await exportEncoding(path, encoding))) text += part;
  const tables = tablesIn(readJson(path, text));
  if (!tables) throw exportError(path, 'notGhost');
  const rowOf = new Map<string, Row>();
  const { posts: rows, settings } = tables;
  const zone = zoneOf(settings.get('timezone') ?? settings.get('active_timezone'));
  const routes = ghostRoutes(tables, zone ?? 'UTC');
  const read = (row: Row) => ghostPost(row, tables, routes, timeZone);

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const row of rows) {
      const post = read(row);
      rowOf.set(post.id, row);
      yield post;
    }
  }

  return {
    hosts: ghostHosts(
      tables,
      rows.flatMap((row) => read(row).urls),
    ),
    // The next export has another file name.
    name: textOf(rows[0]?.uuid) || undefined,
    timeZone: zone,
    posts,
    skipped: () => [],
    translate: (post) => ghostMarkdown(post, rowOf.get(post.id) ?? {}),
    assetRoots: media === undefined ? [] : [media],
    assetFolders: () => [],
    assetOf: uploadFinder(media, (url) => /(?:^|\/)content\/(?:images|media|files)\//.test(url)),
  };
}
