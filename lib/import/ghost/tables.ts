import type { Value } from '../read/front-matter';
import { listOf, mappingOf, textOf } from '../read/values';

/** A row of a table of Ghost, with all values as text. */
export type Row = Record<string, Value>;

/** The tables of an export that posts need. */
export interface GhostTables {
  posts: readonly Row[];
  /** The names of the tags of each post, in order, by post id. */
  tags: ReadonlyMap<string, readonly string[]>;
  /** The names of the authors of each post, in order, by post id. */
  authors: ReadonlyMap<string, readonly string[]>;
  /** More values of posts, by post id. */
  meta: ReadonlyMap<string, Row>;
  /** The values of settings, by key. */
  settings: ReadonlyMap<string, string>;
}

/** Returns the tables in an export of Ghost (https://docs.ghost.org/migration/custom); `undefined` for other JSON. */
export function tablesIn(json: Value): GhostTables | undefined {
  const root = mappingOf(json);
  const data = mappingOf(mappingOf(listOf(root.db)[0] ?? root).data);
  if (!Array.isArray(data.posts)) return undefined;
  const rows = (name: string) => listOf(data[name]).map(mappingOf);
  const tags = namesByPost(rows('tags'), rows('posts_tags'), 'tag_id');
  // Ghost before 1.22 has one author in the row of a post.
  const ofPosts = rows('posts').map((row) => ({ ...row, post_id: row.id ?? '' }));
  const authors = new Map([
    ...namesByPost(rows('users'), ofPosts, 'author_id'),
    ...namesByPost(rows('users'), rows('posts_authors'), 'author_id'),
  ]);
  const meta = new Map(rows('posts_meta').map((row) => [textOf(row.post_id), row]));
  const settings = new Map(rows('settings').map((row) => [textOf(row.key), textOf(row.value)]));
  return { posts: rows('posts'), tags, authors, meta, settings };
}

/**
 * The names of rows, in order, by the id of the posts that they belong to.
 *
 * @param relations rows with the id of a post and, in the column `column`, that of a row with a name.
 */
function namesByPost(
  named: readonly Row[],
  relations: readonly Row[],
  column: string,
): Map<string, string[]> {
  const names = new Map(named.map((row) => [textOf(row.id), textOf(row.name)]));
  const order = (row: Row) => Number(textOf(row.sort_order));
  const byPost = new Map<string, string[]>();
  for (const row of relations.toSorted((a, b) => order(a) - order(b))) {
    const [post, name] = [textOf(row.post_id), names.get(textOf(row[column])) ?? ''];
    if (name !== '') byPost.set(post, [...(byPost.get(post) ?? []), name]);
  }
  return byPost;
}
