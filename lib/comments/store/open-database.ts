import type { Database } from './database';
import { migrate } from './migrations';

/** The URL of the database that is used when `DATABASE_URL` is not set: a file. */
export const DEFAULT_DATABASE = 'file:data/comments.db';

/**
 * Opens and migrates the database of a URL: `postgres://…`, `libsql://…` or `https://…` for hosted libSQL, or
 * `file:…`. Loads only the driver that is needed. The token of hosted libSQL is `DATABASE_AUTH_TOKEN`.
 *
 * @throws Error when the URL has another scheme, or the database cannot be opened or migrated.
 */
export async function openDatabase(url: string): Promise<Database> {
  const database = await connect(url);
  await migrate(database);
  return database;
}

async function connect(url: string): Promise<Database> {
  if (/^postgres(?:ql)?:/.test(url)) return (await import('./postgres')).openPostgres(url);
  if (/^(?:file|libsql|https?|wss?):/.test(url)) {
    return (await import('./libsql')).openLibsql(url, process.env.DATABASE_AUTH_TOKEN);
  }
  throw new Error(`DATABASE_URL: file:…, libsql://… or postgres://…, not ${url.split(':')[0]}:…`);
}
