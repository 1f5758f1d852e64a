import { readFields, type Value } from '../read/front-matter';
import { listOf, mappingOf, textOf } from '../read/values';

/** A row of a table of Ghost, with all values as text. */
export type Row = Record<string, Value>;

/** The tables of an export that posts need. */
export interface GhostTables {
  posts: readonly Row[];
  /** The names of the tags of each post, in order, by post id. */
  tags: ReadonlyMap<string, readonly string[]>;
  /** More values of posts, by post id. */
  meta: ReadonlyMap<string, Row>;
}

/**
 * Parses an export of Ghost (https://docs.ghost.org/migration/custom).
 *
 * @returns `undefined` when it is other JSON.
 * @throws SyntaxError when it is not JSON.
 */
export function readTables(text: string): GhostTables | undefined {
  const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  const root = mappingOf(readFields('json', JSON.stringify({ parsed })).parsed);
  const data = mappingOf(mappingOf(listOf(root.db)[0] ?? root).data);
  if (!Array.isArray(data.posts)) return undefined;
  const rows = (name: string) => listOf(data[name]).map(mappingOf);
  const names = new Map(rows('tags').map((row) => [textOf(row.id), textOf(row.name)]));
  const tags = new Map<string, string[]>();
  const order = (row: Row) => Number(textOf(row.sort_order));
  for (const row of rows('posts_tags').sort((a, b) => order(a) - order(b))) {
    const [post, name] = [textOf(row.post_id), names.get(textOf(row.tag_id)) ?? ''];
    // Tags that begin with `#` are internal: readers do not see them.
    if (name !== '' && !name.startsWith('#')) tags.set(post, [...(tags.get(post) ?? []), name]);
  }
  const meta = new Map(rows('posts_meta').map((row) => [textOf(row.post_id), row]));
  return { posts: rows('posts'), tags, meta };
}
