import { z } from 'zod';
import type { Database, Value } from './database';

/** Number of rows in one query or transaction. */
const CHUNK = 500;

const COMMENT_COLUMNS = [
  'id',
  'slug',
  'parent_id',
  'name',
  'name_key',
  'site',
  'body',
  'body_key',
  'status',
  'by_author',
  'created_at',
  'edited_at',
];

/** The kinds of exported rows, in an order in which every row comes after the one that it refers to. */
const KINDS = [
  { kind: 'comment', table: 'comments', where: 'parent_id IS NULL AND', columns: COMMENT_COLUMNS },
  {
    kind: 'reply',
    table: 'comments',
    where: 'parent_id IS NOT NULL AND',
    columns: COMMENT_COLUMNS,
  },
  {
    kind: 'subscription',
    table: 'subscriptions',
    where: '',
    columns: ['id', 'comment_id', 'mail', 'created_at', 'confirmed_at'],
  },
  { kind: 'block', table: 'blocks', where: '', columns: ['word'] },
];

const Cell = z.union([z.string(), z.number(), z.null()]);

/** The error for a line of an import that is invalid; `line` is counted from 1. */
export class BadLineError extends Error {
  override name = 'BadLineError';
  constructor(readonly line: number) {
    super(`line ${line}`);
  }
}

/** Returns the part of the store that exports its content as JSON Lines and imports it. */
export function transferOf(database: Database) {
  return {
    /**
     * Yields every comment, subscription and blocked word as a line of JSON. The same content yields the same
     * bytes.
     */
    async *exported(): AsyncGenerator<string> {
      for (const { kind, table, where, columns } of KINDS) {
        const key = columns[0] ?? '';
        for (let last = ''; ; ) {
          const rows = await database.run(
            `SELECT ${columns.join(', ')} FROM ${table} WHERE ${where} ${key} > ?
             ORDER BY ${key} LIMIT ?`,
            [last, CHUNK],
          );
          for (const row of rows) {
            const cells = columns.map((name) => [name, Cell.parse(row[name])]);
            yield `${JSON.stringify({ kind, ...Object.fromEntries(cells) })}\n`;
          }
          if (rows.length < CHUNK) break;
          last = z.string().parse(rows.at(-1)?.[key]);
        }
      }
    },

    /**
     * Adds the rows of exported lines, and skips those that exist. Each transaction has 500 rows: when a line
     * is invalid, the rows of earlier transactions remain.
     *
     * @returns the number of lines read.
     * @throws BadLineError for the first invalid line.
     */
    async imported(lines: AsyncIterable<string>): Promise<number> {
      let number = 0;
      const batch: { sql: string; values: Value[] }[] = [];
      for await (const line of lines) {
        number++;
        if (line.trim() !== '') batch.push(insertion(line, number));
        if (batch.length >= CHUNK) await database.batch(batch.splice(0));
      }
      if (batch.length > 0) await database.batch(batch);
      return number;
    },
  };
}

/** Returns the statement that inserts the row of a line. */
function insertion(line: string, number: number): { sql: string; values: Value[] } {
  try {
    const { kind, ...cells } = z.record(z.string(), Cell).parse(JSON.parse(line));
    const match = KINDS.find((each) => each.kind === kind);
    if (!match) throw new BadLineError(number);
    const { table, columns } = match;
    return {
      sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
            ON CONFLICT (${columns[0]}) DO NOTHING`,
      values: columns.map((name) => Cell.parse(cells[name])),
    };
  } catch (error) {
    throw error instanceof BadLineError ? error : new BadLineError(number);
  }
}
