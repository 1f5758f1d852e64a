import { z } from 'zod';
import type { Database, Value } from './database';

/** Lines read or written at a time. */
const CHUNK = 500;

const COMMENT = [
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

/** What is carried over, in an order in which every line finds what it refers to. */
const PARTS = [
  { kind: 'comment', table: 'comments', where: 'parent_id IS NULL AND', columns: COMMENT },
  { kind: 'reply', table: 'comments', where: 'parent_id IS NOT NULL AND', columns: COMMENT },
  {
    kind: 'subscription',
    table: 'subscriptions',
    where: '',
    columns: ['id', 'comment_id', 'mail', 'created_at', 'confirmed_at'],
  },
  { kind: 'block', table: 'blocks', where: '', columns: ['word'] },
];

const Cell = z.union([z.string(), z.number(), z.null()]);

/** A line of an import cannot be read. */
export class BadLineError extends Error {
  override name = 'BadLineError';
  constructor(readonly line: number) {
    super(`line ${line}`);
  }
}

/** The part of the store that carries everything to a file of JSON Lines and back. */
export function transferOf(database: Database) {
  return {
    /** Every comment, subscription and block as lines of JSON; equal stores give equal bytes. */
    async *exported(): AsyncGenerator<string> {
      for (const { kind, table, where, columns } of PARTS) {
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
     * Adds what `lines` hold and is not there yet, all or nothing a chunk.
     *
     * @returns the number of lines read.
     * @throws BadLineError with the number of the first line that cannot be read.
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

function insertion(line: string, number: number): { sql: string; values: Value[] } {
  try {
    const { kind, ...cells } = z.record(z.string(), Cell).parse(JSON.parse(line));
    const part = PARTS.find((each) => each.kind === kind);
    if (!part) throw new BadLineError(number);
    const { table, columns } = part;
    return {
      sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
            ON CONFLICT (${columns[0]}) DO NOTHING`,
      values: columns.map((name) => Cell.parse(cells[name])),
    };
  } catch (error) {
    throw error instanceof BadLineError ? error : new BadLineError(number);
  }
}
