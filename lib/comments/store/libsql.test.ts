import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, expect, test } from 'vitest';
import { startHostedLibsql } from '../testing/hosted-libsql';
import { someComment } from '../testing/some-comment';
import { openLibsql } from './libsql';
import { migrate } from './migrations';
import { storeOf } from './store';

const folder = mkdtempSync(join(tmpdir(), 'libsql-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

const TOKEN = 'token of the tests';

test('a file keeps the promises of its settings', async () => {
  const database = await openLibsql(`file:${join(folder, 'settings.db')}`);
  expect(await database.run('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  // 2 is FULL.
  expect(await database.run('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
  expect(await database.run('PRAGMA busy_timeout')).toEqual([{ timeout: 0 }]);
  await database.close();
});

test('while another connection holds the lock for writing, reads answer and nothing is blocked', async () => {
  const file = `file:${join(folder, 'locked.db')}`;
  const database = await openLibsql(file);
  await migrate(database);
  const store = storeOf(database);
  await store.setting('secret', 'one');
  await store.add(someComment({ id: 'a' }));
  const other = createClient({ url: file });
  const lock = await other.transaction('write');
  let isKept = false;
  const adding = store.add(someComment({ id: 'b' })).then(() => {
    isKept = true;
  });
  const noted = store.attempt('x', at(1), at(0));
  // Each of these would come after the lock is given back if anything waited for it synchronously.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(await store.get('a')).not.toBeNull();
  expect(await store.setting('secret', 'two')).toBe('one');
  expect(isKept).toBe(false);
  await lock.rollback();
  await adding;
  expect(await noted).toBe(1);
  expect(await store.get('b')).not.toBeNull();
  other.close();
  await database.close();
});

test('a lock that is never given back is given up, and nothing is kept', async () => {
  const file = `file:${join(folder, 'held.db')}`;
  const database = await openLibsql(file, undefined, 50);
  await migrate(database);
  const store = storeOf(database);
  const other = createClient({ url: file });
  const lock = await other.transaction('write');
  await expect(store.add(someComment({ id: 'a' }))).rejects.toThrow('locked');
  await lock.rollback();
  expect(await store.get('a')).toBeNull();
  await store.add(someComment({ id: 'a' }));
  other.close();
  await database.close();
});

test('a copy made while others write is whole', async () => {
  const database = await openLibsql(`file:${join(folder, 'busy.db')}`);
  await migrate(database);
  const store = storeOf(database);
  await store.add(someComment({ id: 'a' }));
  const copy = join(folder, 'copy.db');
  await Promise.all([
    store.copyTo?.(copy),
    ...['b', 'c', 'd'].map((id) => store.add(someComment({ id }))),
  ]);
  const copied = await openLibsql(`file:${copy}`);
  expect(await copied.run('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await storeOf(copied).get('a')).toEqual(someComment({ id: 'a' }));
  await copied.close();
  await database.close();
});

test('a hosted database that refuses, fails, is silent or gone is an error, and is used again when it is back', async () => {
  const server = await startHostedLibsql(join(folder, 'refusing.db'), TOKEN);
  await expect(migrate(await openLibsql(server.url, 'another token'))).rejects.toThrow();
  await expect(migrate(await openLibsql(server.url))).rejects.toThrow();
  const database = await openLibsql(server.url, TOKEN);
  await migrate(database);
  const store = storeOf(database);
  server.fail(503);
  await expect(store.add(someComment({ id: 'a' }))).rejects.toThrow();
  server.fail(null);
  expect(await store.get('a')).toBeNull();
  await store.add(someComment({ id: 'a' }));
  expect(await store.get('a')).toEqual(someComment({ id: 'a' }));
  const hasty = storeOf(await openLibsql(server.url, TOKEN, 100));
  server.hang();
  await expect(hasty.get('a')).rejects.toThrow();
  await server.stop();
  await expect(store.get('a')).rejects.toThrow();
  await database.close();
});
