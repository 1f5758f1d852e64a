import type { Database } from './database';
import { migrate } from './migrations';

/** Where comments are kept unless `DATABASE_URL` says otherwise. */
export const DEFAULT_DATABASE = 'file:data/comments.db';

/**
 * Opens the database a URL names and brings it up to date: `postgres://…`, `libsql://…`,
 * `https://…` of a hosted libSQL, or `file:…`. Only the driver in use is loaded.
 *
 * @throws Error when the URL has another form or the database cannot be opened.
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
