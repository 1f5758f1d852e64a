import pg from 'pg';
import { printError } from '../../terminal';
import { type Database, type Row, type Statement, TakenError, type Value } from './database';

/** SQLSTATE of a key that exists already (PostgreSQL, appendix A). */
const UNIQUE_VIOLATION = '23505';
const INT8 = 20;

/** How long a connection, and then an answer, is waited for, in milliseconds. */
const PATIENCE = 6000;

/**
 * Opens PostgreSQL (`postgres://…`), with at most five connections.
 *
 * @param patience how long a connection, and then an answer, is waited for, in milliseconds.
 * @throws Error when the server does not answer.
 */
export async function openPostgres(url: string, patience = PATIENCE): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    // The server may be gone without a word, behind a firewall for example.
    query_timeout: patience,
    // Locks of a process that was killed are given back.
    idle_in_transaction_session_timeout: patience,
    keepAlive: true,
    types: {
      // Our whole numbers are instants and counts, far below 2^53.
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format as 'text'),
    },
  });
  // A connection that breaks while nobody uses it is replaced; without a listener the process would end.
  pool.on('error', (error) => printError(`PostgreSQL: ${error.message}`));
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    run: (sql, values = []) => guarded(() => ask(pool, { sql, values })),
    async batch(statements) {
      const client = await pool.connect();
      try {
        const results = await guarded(() => transaction(client, statements));
        client.release();
        return results;
      } catch (error) {
        // What the server has not answered leaves a connection of which nothing is known.
        client.release(!(error instanceof TakenError || error instanceof pg.DatabaseError));
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
    for (const statement of statements) results.push(await ask(client, statement));
    await client.query('COMMIT');
    return results;
  } catch (error) {
    if (error instanceof pg.DatabaseError) await client.query('ROLLBACK');
    throw error;
  }
}

async function ask(to: pg.Pool | pg.PoolClient, { sql, values = [] }: Statement): Promise<Row[]> {
  let number = 0;
  const numbered = sql.replaceAll('?', () => `$${++number}`);
  const { rows } = await to.query<Row, Value[]>(numbered, [...values]);
  return rows;
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION) {
      throw new TakenError(error.message, { cause: error });
    }
    throw error;
  }
}
