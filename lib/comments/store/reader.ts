import { z } from 'zod';
import type { Comment } from '../comment';
import type { Database, Value } from './database';
import { CommentRow, CountRow } from './rows';

/** Comments as rows. */
export const Comments = z.array(CommentRow);

/** Ways to read comments. */
export function readerOf(database: Database) {
  const select = async (rest: string, values: readonly Value[]) =>
    Comments.parse(await database.run(`SELECT * FROM comments ${rest}`, values));
  const count = async (where: string, values: readonly Value[]) =>
    CountRow.parse(
      await database.run(`SELECT count(*) AS count FROM comments WHERE ${where}`, values),
    );
  const get = async (id: string): Promise<Comment | null> =>
    // PostgreSQL refuses a text with NUL, wherever it stands.
    id.includes('\0') ? null : ((await select('WHERE id = ?', [id]))[0] ?? null);
  return { select, count, get };
}

/** A place for each of `values` in a statement; at least one, which finds nothing. */
export function marks(values: readonly unknown[]): string {
  return values.length === 0 ? 'NULL' : values.map(() => '?').join(', ');
}
