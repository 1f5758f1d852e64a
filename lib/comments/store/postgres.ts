import pg from 'pg';
import { type Database, type Row, type Statement, TakenError, type Value } from './database';

/** SQLSTATE of a key that exists already (PostgreSQL, appendix A). */
const UNIQUE_VIOLATION = '23505';
const INT8 = 20;

/**
 * Opens PostgreSQL (`postgres://…`), with at most five connections.
 *
 * @throws Error when the server does not answer.
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: 10_000,
    types: {
      // Our whole numbers are instants and counts, far below 2^53.
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format as 'text'),
    },
  });
  // A connection that breaks while nobody uses it is replaced; without a listener the process would end.
  pool.on('error', (error) => console.error(`PostgreSQL: ${error.message}`));
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
        return await guarded(() => transaction(client, statements));
      } finally {
        client.release();
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
    await client.query('ROLLBACK');
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
