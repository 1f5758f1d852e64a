import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLibsql } from '../store/libsql';
import { migrate } from '../store/migrations';
import { type CommentStore, storeOf } from '../store/store';
import { sendDue, sendOrQueue } from './outbox';

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

/** Makes sending fail: no server listens on this port. */
const breakSmtp = () => vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:9');
const repairSmtp = () => vi.stubEnv('SMTP_URL', '');
const sentCount = () => readdirSync(folder).length;
const sendMail = (subject: string, at = NOW, to?: string) =>
  sendOrQueue(
    { subject, text: 'text', ...(to !== undefined && { to }) },
    { store, secret: 'key' },
    at,
  );
const queued = () => store.dueMails(after(1e6), 99);

test('a mail that was sent is removed from the queue', async () => {
  await sendMail('one');
  expect(sentCount()).toBe(1);
  expect(await queued()).toEqual([]);
});

test('a mail that cannot be sent is tried again with increasing delays', async () => {
  breakSmtp();
  await sendMail('one', NOW, 'reader@example.com');
  await sendDue(store, after(0.9));
  expect(await queued()).toMatchObject([{ tries: 1, recipient: 'reader@example.com' }]);
  await sendDue(store, after(1));
  expect(await queued()).toMatchObject([{ tries: 2, dueAt: after(1 + 4) }]);
  repairSmtp();
  await sendDue(store, after(4));
  expect(sentCount()).toBe(0);
  await sendDue(store, after(5));
  expect(sentCount()).toBe(1);
  expect(readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8')).toMatch(
    /^To: reader@example\.com$/m,
  );
  expect(await queued()).toEqual([]);
});

test('two processes that send the queue at once send each mail once', async () => {
  breakSmtp();
  await sendMail('one');
  repairSmtp();
  await Promise.all([sendDue(store, after(2)), sendDue(store, after(2))]);
  expect(sentCount()).toBe(1);
});

test('a mail is dropped after three days, with a line in the log', async () => {
  breakSmtp();
  await sendMail('one');
  await sendDue(store, after(3 * 24 * 60 - 1));
  expect(await queued()).toHaveLength(1);
  await sendDue(store, after(4 * 24 * 60));
  expect(await queued()).toEqual([]);
  expect(console.error).toHaveBeenLastCalledWith(
    'コメントのメールを3日間送れなかったため、あきらめました。',
  );
});

test('each address gets at most twenty mails a day, in whatever case it is written', async () => {
  for (let number = 0; number < 25; number++) {
    const to = number % 2 ? 'victim@example.com' : 'Victim@Example.com';
    await sendMail(`${number}`, after(number), to);
  }
  expect(sentCount()).toBe(20);
  await sendMail('another', after(30), 'reader@example.com');
  expect(sentCount()).toBe(21);
  await sendMail('tomorrow', after(24 * 60 + 10), 'victim@example.com');
  expect(sentCount()).toBe(22);
});

test('mails beyond 200 in an hour are sent in the next hour', async () => {
  for (let number = 0; number < 205; number++) await sendMail('x', NOW, `${number}@example.com`);
  expect(sentCount()).toBe(200);
  expect(await queued()).toHaveLength(5);
  await sendDue(store, after(10));
  expect(sentCount()).toBe(200);
  await sendDue(store, after(61));
  expect(sentCount()).toBe(205);
});
