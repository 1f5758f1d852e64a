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

const atMinute = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

const TOKEN = 'token of the tests';

test('a file is opened with WAL, full synchronization and without a busy timeout', async () => {
  const database = await openLibsql(`file:${join(folder, 'settings.db')}`);
  expect(await database.run('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  // 2 is FULL.
  expect(await database.run('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
  expect(await database.run('PRAGMA busy_timeout')).toEqual([{ timeout: 0 }]);
  await database.close();
});

test('while another connection holds the write lock, reads work and writes wait asynchronously', async () => {
  const file = `file:${join(folder, 'locked.db')}`;
  const database = await openLibsql(file);
  await migrate(database);
  const store = storeOf(database);
  await store.setting('secret', 'one');
  await store.add(someComment({ id: 'a' }));
  const otherClient = createClient({ url: file });
  const lock = await otherClient.transaction('write');
  let isAdded = false;
  const adding = store.add(someComment({ id: 'b' })).then(() => {
    isAdded = true;
  });
  const attempting = store.attempt('x', atMinute(1), atMinute(0));
  // If anything waited for the lock synchronously, these statements would run only after its release.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(await store.get('a')).not.toBeNull();
  expect(await store.setting('secret', 'two')).toBe('one');
  expect(isAdded).toBe(false);
  await lock.rollback();
  await adding;
  expect(await attempting).toBe(1);
  expect(await store.get('b')).not.toBeNull();
  otherClient.close();
  await database.close();
});

test('a write fails when the lock is not released in time, and stores nothing', async () => {
  const file = `file:${join(folder, 'held.db')}`;
  const database = await openLibsql(file, undefined, 50);
  await migrate(database);
  const store = storeOf(database);
  const otherClient = createClient({ url: file });
  const lock = await otherClient.transaction('write');
  await expect(store.add(someComment({ id: 'a' }))).rejects.toThrow('locked');
  await lock.rollback();
  expect(await store.get('a')).toBeNull();
  await store.add(someComment({ id: 'a' }));
  otherClient.close();
  await database.close();
});

test('a copy made during writes is complete and valid', async () => {
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

test('a hosted database that refuses, fails, hangs or is gone is an error, and works again afterwards', async () => {
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
  const impatientStore = storeOf(await openLibsql(server.url, TOKEN, 100));
  server.hang();
  await expect(impatientStore.get('a')).rejects.toThrow();
  await server.stop();
  await expect(store.get('a')).rejects.toThrow();
  await database.close();
});
