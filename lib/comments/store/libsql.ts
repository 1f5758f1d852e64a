import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Client,
  createClient,
  type InValue,
  LibsqlError,
  type ResultSet,
} from '@libsql/client';
import { readBody } from '../../network/read-body';
import { type Database, type Row, type Statement, TakenError } from './database';

/** How long a process waits for another one that is writing, or for a hosted database, in milliseconds. */
const PATIENCE = 8000;
/** The first and the longest pause between two attempts at a locked file, in milliseconds. */
const PAUSE = { first: 2, longest: 100 };

/**
 * Opens libSQL: a file (`file:data/comments.db`, created with its folder), `file::memory:`, or a
 * hosted database (`libsql://…`, with its token in `DATABASE_AUTH_TOKEN`).
 *
 * @param patience how long another process, or a hosted database, is waited for, in milliseconds.
 * @throws Error when it cannot be opened.
 */
export async function openLibsql(
  url: string,
  authToken?: string,
  patience = PATIENCE,
): Promise<Database> {
  const path = filePath(url);
  if (path !== undefined) mkdirSync(dirname(path), { recursive: true });
  const address = path === undefined ? url : pathToFileURL(path).href;
  // One connection, so that what is set on it below holds for every statement.
  const client = createClient({
    url: address,
    authToken,
    concurrency: 1,
    // The driver is synchronous: if SQLite itself waited for a lock, no page would be served meanwhile.
    timeout: 0,
    // The driver itself would wait for a host without an answer as long as the visitor does.
    fetch: (request: Request) => fetchWithin(request, patience),
  });
  const prepare = async () => {
    if (path === undefined) return;
    // Readers go on while one writes; a commit is on the disk before it is acknowledged.
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA synchronous = FULL');
  };
  const write = <T>(work: () => Promise<T>) =>
    guarded(path === undefined ? work : () => unlocked(client, work, prepare, patience));
  await write(prepare);
  return {
    async run(sql, values = []) {
      const work = () => client.execute({ sql, args: [...values] });
      // Under WAL, whoever reads waits for nobody.
      return rowsOf(await (/^\s*(?:SELECT|PRAGMA)\b/i.test(sql) ? work() : write(work)));
    },
    async batch(statements) {
      const results = await write(() => client.batch(statements.map(inClient), 'write'));
      return results.map(rowsOf);
    },
    copyTo:
      path === undefined
        ? undefined
        : async (target) => {
            await client.execute({ sql: 'VACUUM INTO ?', args: [target] });
          },
    async close() {
      client.close();
    },
  };
}

/**
 * Does work that writes, once no other process holds the lock for writing. Between two looks at the
 * lock other requests are served.
 *
 * @throws LibsqlError when the lock is still held after `patience` milliseconds.
 */
async function unlocked<T>(
  client: Client,
  work: () => Promise<T>,
  prepare: () => Promise<void>,
  patience: number,
): Promise<T> {
  const end = performance.now() + patience;
  for (let pause = PAUSE.first; ; pause = Math.min(pause * 2, PAUSE.longest)) {
    let isFree = false;
    try {
      await client.executeMultiple('BEGIN IMMEDIATE; ROLLBACK');
      isFree = true;
      return await work();
    } catch (error) {
      const isLocked = error instanceof LibsqlError && error.code === 'SQLITE_BUSY';
      if (!isLocked || performance.now() >= end) throw error;
    }
    if (isFree) {
      // Another process was faster. The driver leaves a refused statement open, which would keep its
      // connection from committing; a look at the lock alone leaves none.
      client.reconnect();
      await prepare().catch(() => {});
    }
    // Of different length, so that two processes do not meet again and again.
    await setTimeout(pause * (0.5 + Math.random()));
  }
}

async function fetchWithin(request: Request, time: number): Promise<Response> {
  const signal = AbortSignal.timeout(time);
  const response = await fetch(request, { signal });
  const bytes = await readBody(response, signal);
  return new Response(bytes.length > 0 ? new Uint8Array(bytes) : null, response);
}

function inClient({ sql, values = [] }: Statement): { sql: string; args: InValue[] } {
  return { sql, args: [...values] };
}

function rowsOf({ columns, rows }: ResultSet): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LibsqlError && /UNIQUE constraint failed/.test(error.message)) {
      throw new TakenError(error.message, { cause: error });
    }
    throw error;
  }
}

/** Path of the file a URL names; `undefined` for memory and for hosted databases. */
function filePath(url: string): string | undefined {
  if (!url.startsWith('file:') || url.startsWith('file::memory:')) return undefined;
  return url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length);
}
