/** A value of a column. Instants are milliseconds since the Unix epoch, booleans are 1 and 0. */
export type Value = string | number | null;

/** One row of a result: values by column name. */
export type Row = Record<string, unknown>;

/** One SQL statement. Every `?` is a placeholder for one of `values`, in order. */
export interface Statement {
  sql: string;
  values?: readonly Value[];
}

/** The interface of the database adapters. They accept the SQL that SQLite and PostgreSQL have in common. */
export interface Database {
  /** Runs one statement. */
  run(sql: string, values?: readonly Value[]): Promise<Row[]>;
  /**
   * Runs statements as one transaction, which is committed to disk when the promise resolves.
   *
   * @throws DuplicateKeyError when a row with the same key exists; then the transaction is rolled back.
   */
  batch(statements: readonly Statement[]): Promise<Row[][]>;
  /**
   * Copies the database file, also while others write to it. `undefined` when the database is not a local
   * file.
   */
  copyTo?: (path: string) => Promise<void>;
  close(): Promise<void>;
}

/** The error for a row whose unique key already exists. */
export class DuplicateKeyError extends Error {
  override name = 'DuplicateKeyError';
}
