import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import type { Database } from '../store/database';
import { openLibsql } from '../store/libsql';
import { migrate } from '../store/migrations';
import { openPostgres } from '../store/postgres';
import { type HostedLibsql, startHostedLibsql } from './hosted-libsql';
import { startPostgres } from './postgres-server';

/**
 * Functions that open a database of one kind. Each call closes the database that the previous call
 * opened.
 */
export interface DatabaseUnderTest {
  /** Opens a database without tables. */
  openEmpty: () => Promise<Database>;
  /** Opens a database with empty tables. */
  openMigrated: () => Promise<Database>;
}

const TOKEN = 'token of the tests';

/**
 * Declares the same tests for each kind of database: libSQL in memory, in a file and hosted, and PostgreSQL.
 */
export function describeEachDatabase(declareTests: (database: DatabaseUnderTest) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const postgres = startPostgres();
  let fileCount = 0;
  let hosted: HostedLibsql | undefined;

  const openEmptyHosted = async () => {
    await hosted?.stop();
    hosted = await startHostedLibsql(join(folder, `hosted-${++fileCount}.db`), TOKEN);
    return openLibsql(hosted.url, TOKEN);
  };
  const openers: Record<string, () => Promise<Database>> = {
    'libSQL in memory': () => openLibsql('file::memory:'),
    'libSQL file': () => openLibsql(`file:${join(folder, `${++fileCount}.db`)}`),
    'libSQL hosted': openEmptyHosted,
    ...(postgres && { PostgreSQL: () => openEmptyPostgres(postgres.url) }),
  };

  describe.each(Object.entries(openers))('%s', (_, open) => {
    let current: Database | undefined;
    const openEmpty = async () => {
      await current?.close();
      current = await open();
      return current;
    };
    const openMigrated = async () => {
      const database = await openEmpty();
      await migrate(database);
      return database;
    };
    afterAll(() => current?.close());
    declareTests({ openEmpty, openMigrated });
  });

  afterAll(async () => {
    postgres?.stop();
    await hosted?.stop();
    rmSync(folder, { recursive: true });
  });
}

/** Opens a PostgreSQL database and deletes all its tables. */
export async function openEmptyPostgres(url: string): Promise<Database> {
  const database = await openPostgres(url);
  await database.run('DROP SCHEMA public CASCADE');
  await database.run('CREATE SCHEMA public');
  return database;
}
