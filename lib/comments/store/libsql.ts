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
import { type Database, DuplicateKeyError, type Row, type Statement } from './database';

/** How long to wait for the write lock of another process, or for a hosted database, in milliseconds. */
const PATIENCE = 8000;
/** The first and the maximum pause between two attempts to lock a file, in milliseconds. */
const PAUSE = { first: 2, longest: 100 };

/**
 * Opens a libSQL database: a file (`file:data/comments.db`, created together with its folder),
 * `file::memory:`, or a hosted database (`libsql://…`).
 *
 * @param authToken of the hosted database.
 * @param patience how long to wait for another process, or for a hosted database, in milliseconds.
 * @throws Error when it cannot be opened.
 */
export async function openLibsql(
  url: string,
  authToken?: string,
  patience = PATIENCE,
): Promise<Database> {
  const path = filePath(url);
  if (path !== undefined) mkdirSync(dirname(path), { recursive: true });
  const clientUrl = path === undefined ? url : pathToFileURL(path).href;
  // A single connection, so that the PRAGMAs below apply to every statement.
  const client = createClient({
    url: clientUrl,
    authToken,
    concurrency: 1,
    // The driver is synchronous: while SQLite itself waits for a lock, the process cannot serve any page.
    timeout: 0,
    // The driver has no timeout of its own for a hosted database.
    fetch: (request: Request) => fetchWithin(request, patience),
  });
  const prepare = async () => {
    if (path === undefined) return;
    // WAL: reading works during a write. FULL: a commit is on disk before it is acknowledged.
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA synchronous = FULL');
  };
  const write = <T>(work: () => Promise<T>) =>
    guarded(path === undefined ? work : () => withWriteLock(client, work, prepare, patience));
  await write(prepare);
  return {
    async run(sql, values = []) {
      const work = () => client.execute({ sql, args: [...values] });
      // In WAL mode reading waits for no lock.
      return rowsOf(await (/^\s*(?:SELECT|PRAGMA)\b/i.test(sql) ? work() : write(work)));
    },
    async batch(statements) {
      const results = await write(() => client.batch(statements.map(toClientStatement), 'write'));
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
 * Waits until no other process holds the write lock, then runs work that writes. Between two
 * attempts to get the lock, this process serves other requests.
 *
 * @throws LibsqlError when the lock is still held after `patience` milliseconds.
 */
async function withWriteLock<T>(
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
      // Another process took the lock between the check and the work. The driver leaves the refused statement
      // open, which would prevent commits on this connection. A failed check (`BEGIN IMMEDIATE`) leaves none
      // open.
      client.reconnect();
      await prepare().catch(() => {});
    }
    // A random factor, so that two processes do not collide again and again.
    await setTimeout(pause * (0.5 + Math.random()));
  }
}

/** Fetches a response with its whole body within `time` milliseconds. */
async function fetchWithin(request: Request, time: number): Promise<Response> {
  const signal = AbortSignal.timeout(time);
  const response = await fetch(request, { signal });
  const bytes = await readBody(response, signal);
  return new Response(bytes.length > 0 ? new Uint8Array(bytes) : null, response);
}

function toClientStatement({ sql, values = [] }: Statement): { sql: string; args: InValue[] } {
  return { sql, args: [...values] };
}

function rowsOf({ columns, rows }: ResultSet): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])));
}

/** Runs work, and throws a DuplicateKeyError for a violated unique constraint. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LibsqlError && /UNIQUE constraint failed/.test(error.message)) {
      throw new DuplicateKeyError(error.message, { cause: error });
    }
    throw error;
  }
}

/** Returns the path in a `file:` URL; `undefined` for `file::memory:` and for hosted databases. */
function filePath(url: string): string | undefined {
  if (!url.startsWith('file:') || url.startsWith('file::memory:')) return undefined;
  return url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length);
}
