import pg from 'pg';
import { printError } from '../../terminal';
import { type Database, DuplicateKeyError, type Row, type Statement, type Value } from './database';

/** SQLSTATE of a duplicate key (PostgreSQL, appendix A). */
const UNIQUE_VIOLATION = '23505';
/** OID of the type `bigint`. */
const INT8 = 20;

/** Timeout of a connection, and of each statement, in milliseconds. */
const PATIENCE = 6000;

/**
 * Opens a PostgreSQL database (`postgres://…`) with a pool of at most five connections.
 *
 * @param patience timeout of a connection, and of each statement, in milliseconds.
 * @throws Error when the server cannot be reached or refuses the connection.
 */
export async function openPostgres(url: string, patience = PATIENCE): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    // A timeout in the client too: a connection can be dead without an error, for example behind a firewall.
    query_timeout: patience,
    // Releases the locks of a process that was killed within a transaction.
    idle_in_transaction_session_timeout: patience,
    keepAlive: true,
    types: {
      // The driver returns bigint as a string. All of ours are instants and counts, far below 2^53.
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format as 'text'),
    },
  });
  // The pool replaces an idle connection that breaks. Without a listener, the error would end the process.
  pool.on('error', (error) => printError(`PostgreSQL: ${error.message}`));
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    run: (sql, values = []) => guarded(() => query(pool, { sql, values })),
    async batch(statements) {
      const client = await pool.connect();
      try {
        const results = await guarded(() => transaction(client, statements));
        client.release();
        return results;
      } catch (error) {
        // After an error that is not a response of the server, the state of the connection is unknown:
        // destroy it.
        client.release(!(error instanceof DuplicateKeyError || error instanceof pg.DatabaseError));
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

async function transaction(client: pg.PoolClient, statements: readonly Statement[]) {
  await client.query('BEGIN');
  try {
    const results: Row[][] = [];
    for (const statement of statements) results.push(await query(client, statement));
    await client.query('COMMIT');
    return results;
  } catch (error) {
    if (error instanceof pg.DatabaseError) await client.query('ROLLBACK');
    throw error;
  }
}

/** Runs a statement, with `$1`, `$2`, … in place of each `?`. */
async function query(
  client: pg.Pool | pg.PoolClient,
  { sql, values = [] }: Statement,
): Promise<Row[]> {
  let number = 0;
  const numbered = sql.replaceAll('?', () => `$${++number}`);
  const { rows } = await client.query<Row, Value[]>(numbered, [...values]);
  return rows;
}

/** Runs work, and throws a DuplicateKeyError for a violated unique constraint. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION) {
      throw new DuplicateKeyError(error.message, { cause: error });
    }
    throw error;
  }
}
