/** A value as a column holds it. Instants are epoch milliseconds, yes and no are 1 and 0. */
export type Value = string | number | null;

/** One line of a result, by column. */
export type Row = Record<string, unknown>;

/** One SQL statement; every `?` outside of it stands for one of `values`, in order. */
export interface Statement {
  sql: string;
  values?: readonly Value[];
}

/** What the store asks of a database: plain SQL that SQLite and PostgreSQL both understand. */
export interface Database {
  /** Runs one statement. */
  run(sql: string, values?: readonly Value[]): Promise<Row[]>;
  /**
   * Runs statements as one transaction, which has reached the disk when the promise resolves.
   *
   * @throws TakenError when a row with the same key exists; then nothing of the batch has happened.
   */
  batch(statements: readonly Statement[]): Promise<Row[][]>;
  /** Writes a copy of a local file, safe while others write; `undefined` where there is no file. */
  copyTo?: (path: string) => Promise<void>;
  close(): Promise<void>;
}

/** A row with the same key exists already. */
export class TakenError extends Error {
  override name = 'TakenError';
}
