import { z } from 'zod';
import type { Comment } from '../comment';
import type { Database, Value } from './database';
import { CommentRow, CountRow } from './rows';

/** The schema of rows of `comments`, which parses them to comments. */
export const Comments = z.array(CommentRow);

/** Returns functions that read comments: several, their number, or one by its id. */
export function readerOf(database: Database) {
  const select = async (rest: string, values: readonly Value[]) =>
    Comments.parse(await database.run(`SELECT * FROM comments ${rest}`, values));
  const count = async (where: string, values: readonly Value[]) =>
    CountRow.parse(
      await database.run(`SELECT count(*) AS count FROM comments WHERE ${where}`, values),
    );
  const get = async (id: string): Promise<Comment | null> =>
    // PostgreSQL refuses every text with NUL.
    id.includes('\0') ? null : ((await select('WHERE id = ?', [id]))[0] ?? null);
  return { select, count, get };
}

/**
 * Returns the placeholders for a list of values in SQL (`?, ?`), or `NULL`, which matches nothing, for an
 * empty list.
 */
export function placeholders(values: readonly unknown[]): string {
  return values.length === 0 ? 'NULL' : values.map(() => '?').join(', ');
}
