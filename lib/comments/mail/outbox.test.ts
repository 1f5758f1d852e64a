import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLibsql } from '../store/libsql';
import { migrate } from '../store/migrations';
import { type CommentStore, storeOf } from '../store/store';
import { post, sendDue } from './outbox';

const NOW = new Date('2026-11-23T03:00:00Z');
const MINUTE = 60_000;
const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

let folder: string;
let store: CommentStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  vi.stubEnv('MAIL_FOLDER', folder);
  vi.stubEnv('SMTP_URL', '');
  const database = await openLibsql('file::memory:');
  await migrate(database);
  store = storeOf(database);
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Nobody listens there. */
const breakDown = () => vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:9');
const mend = () => vi.stubEnv('SMTP_URL', '');
const sent = () => readdirSync(folder).length;
const write = (subject: string, at = NOW, to?: string) =>
  post({ subject, text: 'text', ...(to !== undefined && { to }) }, { store, secret: 'key' }, at);
const waiting = () => store.dueMails(after(1e6), 99);

test('a mail that is sent is not kept', async () => {
  await write('one');
  expect(sent()).toBe(1);
  expect(await waiting()).toEqual([]);
});

test('one that cannot be sent is tried again, each time later, until it can', async () => {
  breakDown();
  await write('one', NOW, 'reader@example.com');
  await sendDue(store, after(0.9));
  expect(await waiting()).toMatchObject([{ tries: 1, recipient: 'reader@example.com' }]);
  await sendDue(store, after(1));
  expect(await waiting()).toMatchObject([{ tries: 2, dueAt: after(1 + 4) }]);
  mend();
  await sendDue(store, after(4));
  expect(sent()).toBe(0);
  await sendDue(store, after(5));
  expect(sent()).toBe(1);
  expect(readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8')).toMatch(
    /^To: reader@example\.com$/m,
  );
  expect(await waiting()).toEqual([]);
});

test('two processes that try at once send it one time', async () => {
  breakDown();
  await write('one');
  mend();
  await Promise.all([sendDue(store, after(2)), sendDue(store, after(2))]);
  expect(sent()).toBe(1);
});

test('after three days it is given up, with a line in the log', async () => {
  breakDown();
  await write('one');
  await sendDue(store, after(3 * 24 * 60 - 1));
  expect(await waiting()).toHaveLength(1);
  await sendDue(store, after(4 * 24 * 60));
  expect(await waiting()).toEqual([]);
  expect(console.error).toHaveBeenLastCalledWith(
    'コメントのメールを3日間送れなかったため、あきらめました。',
  );
});

test('an address gets twenty mails a day, however it is spelt, and another its own', async () => {
  for (let number = 0; number < 25; number++) {
    const to = number % 2 ? 'victim@example.com' : 'Victim@Example.com';
    await write(`${number}`, after(number), to);
  }
  expect(sent()).toBe(20);
  await write('another', after(30), 'reader@example.com');
  expect(sent()).toBe(21);
  await write('tomorrow', after(24 * 60 + 10), 'victim@example.com');
  expect(sent()).toBe(22);
});

test('more than 200 in an hour wait for the next', async () => {
  for (let number = 0; number < 205; number++) await write('x', NOW, `${number}@example.com`);
  expect(sent()).toBe(200);
  expect(await waiting()).toHaveLength(5);
  await sendDue(store, after(10));
  expect(sent()).toBe(200);
  await sendDue(store, after(61));
  expect(sent()).toBe(205);
});
