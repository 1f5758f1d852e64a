import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Comment, Status } from '../comment';
import { type HostedLibsql, startHostedLibsql } from '../testing/hosted-libsql';
import { startPostgres } from '../testing/postgres-server';
import { someComment, someSubscription } from '../testing/some-comment';
import { startStallingProxy } from '../testing/stalling-proxy';
import { type Database, DuplicateKeyError } from './database';
import { openLibsql } from './libsql';
import { migrate } from './migrations';
import { openPostgres } from './postgres';
import { type CommentStore, storeOf } from './store';
import { BadLineError } from './transfer';

/** What the first released version of the program made. */
const FIRST_SCHEMA = [
  'CREATE TABLE schema_versions (version INTEGER PRIMARY KEY)',
  'INSERT INTO schema_versions (version) VALUES (1)',
  `CREATE TABLE comments (
     id TEXT PRIMARY KEY, slug TEXT NOT NULL, parent_id TEXT REFERENCES comments (id),
     name TEXT NOT NULL, name_key TEXT NOT NULL, site TEXT NOT NULL, body TEXT NOT NULL,
     body_key TEXT NOT NULL, status TEXT NOT NULL, by_author INTEGER NOT NULL,
     created_at BIGINT NOT NULL, edited_at BIGINT)`,
  'CREATE INDEX comments_of_post ON comments (slug, status, parent_id, created_at, id)',
  'CREATE INDEX comments_of_thread ON comments (parent_id, created_at, id)',
  'CREATE INDEX comments_by_time ON comments (status, created_at, id)',
  'CREATE INDEX comments_by_name ON comments (name_key, status)',
  'CREATE INDEX comments_by_body ON comments (body_key, created_at)',
  `CREATE TABLE subscriptions (
     id TEXT PRIMARY KEY, comment_id TEXT NOT NULL REFERENCES comments (id), mail TEXT NOT NULL,
     created_at BIGINT NOT NULL, confirmed_at BIGINT)`,
  'CREATE INDEX subscriptions_of_comment ON subscriptions (comment_id)',
  'CREATE TABLE blocks (word TEXT PRIMARY KEY)',
  'CREATE TABLE used_tokens (id TEXT PRIMARY KEY, expires_at BIGINT NOT NULL)',
  'CREATE INDEX used_tokens_by_expiry ON used_tokens (expires_at)',
  'CREATE TABLE attempts (id TEXT PRIMARY KEY, sender TEXT NOT NULL, at BIGINT NOT NULL)',
  'CREATE INDEX attempts_of_sender ON attempts (sender, at)',
  'CREATE INDEX attempts_by_time ON attempts (at)',
  'CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
];

const postgres = startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'store-'));
let files = 0;
const TOKEN = 'token of the tests';
let hosted: HostedLibsql | undefined;

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

/** Opens an empty database of each kind. */
const ADAPTERS: Record<string, () => Promise<Database>> = {
  'libSQL in memory': () => openLibsql('file::memory:'),
  'libSQL file': () => openLibsql(`file:${join(folder, `${++files}.db`)}`),
  'libSQL hosted': () => emptyHosted(),
  ...(postgres && { PostgreSQL: () => emptyPostgres(postgres.url) }),
};

afterAll(async () => {
  postgres?.stop();
  await hosted?.stop();
  rmSync(folder, { recursive: true });
});

async function emptyHosted(): Promise<Database> {
  await hosted?.stop();
  hosted = await startHostedLibsql(join(folder, `hosted-${++files}.db`), TOKEN);
  return openLibsql(hosted.url, TOKEN);
}

async function emptyPostgres(url: string): Promise<Database> {
  const database = await openPostgres(url);
  await database.run('DROP SCHEMA public CASCADE');
  await database.run('CREATE SCHEMA public');
  return database;
}

describe.each(Object.entries(ADAPTERS))('%s', (_, open) => {
  let database: Database;
  let store: CommentStore;
  beforeEach(async () => {
    await database?.close();
    database = await open();
    await migrate(database);
    store = storeOf(database);
  });
  afterAll(() => database.close());

  const lines = async () => {
    let text = '';
    for await (const line of store.exported()) text += line;
    return text;
  };

  test('a comment comes back as it went in', async () => {
    const comment = someComment({
      id: 'a',
      name: `O'Neil "?" 太郎 👩‍👩‍👧`,
      site: 'https://example.com/?a=1',
      body: "'; DROP TABLE comments; --\n\n**太字**？ \\ %_",
      byAuthor: true,
      editedAt: at(3),
    });
    await store.add(comment);
    expect(await store.get('a')).toEqual(comment);
    expect(await store.get('b')).toBeNull();
    // What no id can be, and PostgreSQL takes for no text at all.
    expect(await store.get('\0')).toBeNull();
    expect(await store.threadsBefore(['はじめに'], 'a\0')).toBeNull();
  });

  test('the same id twice is refused, and nothing of the batch stays', async () => {
    await store.add(someComment({ id: 'a' }));
    await expect(store.add(someComment({ id: 'a' }))).rejects.toThrow(DuplicateKeyError);
    const token = { id: 'token', expiresAt: at(9) };
    await store.add(someComment({ id: 'b' }), { token });
    await expect(store.add(someComment({ id: 'c' }), { token })).rejects.toThrow(DuplicateKeyError);
    expect(await store.get('c')).toBeNull();
    expect(await store.isUsed('token')).toBe(true);
    expect(await store.isUsed('other')).toBe(false);
  });

  test('threads are in reading order, replies below, held ones nowhere', async () => {
    await store.add(someComment({ id: 'second', createdAt: at(2) }));
    await store.add(someComment({ id: 'first', createdAt: at(1) }));
    await store.add(someComment({ id: 'r2', parentId: 'first', createdAt: at(5) }));
    await store.add(someComment({ id: 'r1', parentId: 'first', createdAt: at(4) }));
    await store.add(someComment({ id: 'r0', parentId: 'first', status: 'held' }));
    await store.add(someComment({ id: 'held', status: 'held' }));
    await store.add(someComment({ id: 'elsewhere', slug: 'another' }));
    const threads = await store.threads(['はじめに'], { limit: 10, offset: 0 });
    expect(threads.map(({ first, replies }) => [first.id, replies.map(({ id }) => id)])).toEqual([
      ['first', ['r1', 'r2']],
      ['second', []],
    ]);
    expect(await store.countThreads(['はじめに'])).toBe(2);
    expect(await store.countShown(['はじめに'])).toBe(4);
    const [only] = await store.threads(['はじめに'], { limit: 1, offset: 1 });
    expect(only?.first.id).toBe('second');
    expect(await store.threadsBefore(['はじめに'], 'first')).toBe(0);
    expect(await store.threadsBefore(['はじめに'], 'second')).toBe(1);
    expect(await store.threadsBefore(['はじめに'], 'r2')).toBe(0);
    expect(await store.threadsBefore(['はじめに'], 'elsewhere')).toBeNull();
    expect((await store.latest(2)).map(({ id }) => id)).toEqual(['r2', 'r1']);
    expect((await store.latest(9, ['another'])).map(({ id }) => id)).toEqual(['elsewhere']);
  });

  test('of long threads the first replies are there, and the others by the part', async () => {
    for (const id of ['a', 'b', 'c']) await store.add(someComment({ id, createdAt: at(0) }));
    for (let number = 1; number <= 7; number++) {
      await store.add(someComment({ id: `a${number}`, parentId: 'a', createdAt: at(number) }));
    }
    await store.add(someComment({ id: 'a8', parentId: 'a', status: 'held', createdAt: at(8) }));
    await store.add(someComment({ id: 'b1', parentId: 'b', createdAt: at(1) }));
    const read = async (replies: number) =>
      (await store.threads(['はじめに'], { limit: 9, offset: 0, replies })).map((thread) => [
        thread.first.id,
        thread.replies.map(({ id }) => id).join(' '),
        thread.more,
      ]);
    expect(await read(6)).toEqual([
      ['a', 'a1 a2 a3', 4],
      ['b', 'b1', 0],
      ['c', '', 0],
    ]);
    expect((await read(1))[0]).toEqual(['a', 'a1', 6]);
    expect(await store.countReplies('a')).toBe(7);
    const part = await store.replies('a', { limit: 3, offset: 5 });
    expect(part.map(({ id }) => id)).toEqual(['a6', 'a7']);
    const [last] = part.slice(-1);
    expect(last && (await store.repliesBefore(last))).toBe(6);
  });

  test('the HTML of a text is kept for the code that made it', async () => {
    await store.add(someComment({ id: 'a' }));
    const made = { commentId: 'a', textKey: 'k', html: '<p>1</p>' };
    await store.storeRenderings([made, { commentId: 'b', textKey: 'k', html: '' }], 'one');
    expect(await store.renderings(['a', 'c'], 'one')).toEqual([made]);
    expect(await store.renderings(['a'], 'two')).toEqual([]);
    expect(await store.renderings([], 'one')).toEqual([]);
    await store.storeRenderings([{ ...made, html: '<p>2</p>' }], 'two');
    expect(await store.renderings(['a'], 'one')).toEqual([]);
    expect(await store.renderings(['a'], 'two')).toMatchObject([{ html: '<p>2</p>' }]);
    await store.setStatus('a', 'deleted');
    expect(await store.renderings(['a'], 'two')).toEqual([]);
  });

  test('comments under every slug a post has had are its comments', async () => {
    await store.add(someComment({ id: 'a', slug: 'old-name', createdAt: at(1) }));
    await store.add(someComment({ id: 'b', slug: 'new-name', createdAt: at(2) }));
    const threads = await store.threads(['new-name', 'old-name'], { limit: 9, offset: 0 });
    expect(threads.map(({ first }) => first.id)).toEqual(['a', 'b']);
    expect(await store.countShown(['new-name'])).toBe(1);
    expect(await store.countShown([])).toBe(0);
  });

  test('of a deleted comment only its place stays, and only under replies', async () => {
    await store.add(someComment({ id: 'a' }), {
      subscription: someSubscription({ id: 's', commentId: 'a' }),
    });
    await store.add(someComment({ id: 'r', parentId: 'a' }));
    await store.setStatus('a', 'deleted');
    const [thread] = await store.threads(['はじめに'], { limit: 9, offset: 0 });
    expect(thread?.first).toMatchObject({ status: 'deleted', name: '', body: '', site: '' });
    expect(await store.subscription('s')).toBeNull();
    await store.setStatus('a', 'shown');
    expect((await store.get('a'))?.status).toBe('deleted');
    await store.setStatus('r', 'spam');
    expect(await store.countThreads(['はじめに'])).toBe(0);
  });

  test('a status is set once for a token', async () => {
    await store.add(someComment({ id: 'a', status: 'held' }));
    const token = { id: 'approve', expiresAt: at(9) };
    expect(await store.setStatus('a', 'shown', { token })).toBe(true);
    await expect(store.setStatus('a', 'spam', { token })).rejects.toThrow(DuplicateKeyError);
    expect((await store.get('a'))?.status).toBe('shown');
  });

  test.each(['shown', 'spam', 'deleted'] as const)(
    'a comment that was changed since it was seen does not become %s, and the token stays good',
    async (status) => {
      await store.add(someComment({ id: 'a', status: 'held' }), {
        subscription: someSubscription({ id: 's', commentId: 'a' }),
      });
      const token = { id: 'decide', expiresAt: at(9) };
      await store.edit('a', '別の文', at(1), 'held');
      expect(await store.setStatus('a', status, { token, body: '本文です。' })).toBe(false);
      expect(await store.get('a')).toMatchObject({ status: 'held', body: '別の文' });
      expect(await store.subscription('s')).not.toBeNull();
      expect(await store.isUsed('decide')).toBe(false);
      expect(await store.setStatus('a', status, { token, body: '別の文' })).toBe(true);
      expect((await store.get('a'))?.status).toBe(status);
      expect(await store.isUsed('decide')).toBe(true);
    },
  );

  test('an edit replaces the text, but not that of a deleted comment', async () => {
    await store.add(someComment({ id: 'a' }));
    await store.edit('a', '直しました。', at(7), 'shown');
    expect(await store.get('a')).toMatchObject({ body: '直しました。', editedAt: at(7) });
    expect(await store.isRepeated(someComment({ id: '', body: '直しました。' }), at(0))).toBe(true);
    await store.setStatus('a', 'deleted');
    await store.edit('a', 'また', at(8), 'shown');
    expect((await store.get('a'))?.body).toBe('');
  });

  test('a name is trusted with the address that was confirmed for a comment to be seen', async () => {
    const add = (id: string, comment: Partial<Comment>, mail: string, confirmedAt: Date | null) =>
      store.add(someComment({ id, ...comment }), {
        subscription: someSubscription({ id: `s${id}`, commentId: id, mail, confirmedAt }),
      });
    await add('a', { name: 'Ｔａｒｏ' }, 'taro@example.com', at(1));
    await add('b', { name: 'Hana' }, 'hana@example.com', null);
    await add('c', { name: 'Jiro', status: 'held' }, 'jiro@example.com', at(1));
    expect(await store.isTrusted(' taro', 'taro@example.com')).toBe(true);
    expect(await store.isTrusted('Taro', 'other@example.com')).toBe(false);
    expect(await store.isTrusted('Hana', 'taro@example.com')).toBe(false);
    expect(await store.isTrusted('Hana', 'hana@example.com')).toBe(false);
    expect(await store.isTrusted('Jiro', 'jiro@example.com')).toBe(false);
    await store.confirm('sb', at(2));
    expect(await store.isTrusted('Hana', 'hana@example.com')).toBe(true);
    await store.setStatus('a', 'spam');
    expect(await store.isTrusted('Taro', 'taro@example.com')).toBe(false);
  });

  test('a text is known again in another form, under its post or by its name', async () => {
    const text = someComment({ id: 'a', name: 'Ｔａｒｏ', body: '同じ  文\n', createdAt: at(5) });
    await store.add(text);
    const same = { name: '別の人', slug: 'はじめに', body: '同じ 文' };
    expect(await store.isRepeated(same, at(5))).toBe(true);
    expect(await store.isRepeated(same, at(6))).toBe(false);
    expect(await store.isRepeated({ ...same, slug: 'another' }, at(5))).toBe(false);
    expect(await store.isRepeated({ ...same, slug: 'another', name: 'taro' }, at(5))).toBe(true);
    expect(await store.isRepeated({ ...same, body: '別の文' }, at(5))).toBe(false);
  });

  test('the owner finds comments by status and by a word, letter by letter', async () => {
    await store.add(someComment({ id: 'a', body: '100% sure', status: 'held', createdAt: at(1) }));
    await store.add(someComment({ id: 'b', body: '100 Sure', createdAt: at(2) }));
    const ids = async (wanted: Parameters<CommentStore['list']>[0]) =>
      (await store.list(wanted)).map(({ id }) => id);
    expect(await ids({ limit: 9 })).toEqual(['b', 'a']);
    expect(await ids({ limit: 1 })).toEqual(['b']);
    expect(await ids({ status: 'held', limit: 9 })).toEqual(['a']);
    expect(await ids({ word: '0%', limit: 9 })).toEqual(['a']);
    expect(await ids({ word: 'SURE', limit: 9 })).toEqual(['b', 'a']);
    expect(await ids({ word: '花子', status: 'shown', limit: 9 })).toEqual(['b']);
  });

  test('a subscription tells of its thread once it is confirmed, until it is cancelled', async () => {
    await store.add(someComment({ id: 'a' }));
    await store.add(someComment({ id: 'r', parentId: 'a' }), {
      subscription: someSubscription({ id: 's', commentId: 'r' }),
    });
    expect(await store.subscribers('a')).toEqual([]);
    await store.confirm('s', at(4));
    await store.confirm('s', at(5));
    expect(await store.subscribers('a')).toEqual([
      someSubscription({ id: 's', commentId: 'r', confirmedAt: at(4) }),
    ]);
    await store.unsubscribe('s');
    expect(await store.subscribers('a')).toEqual([]);
  });

  test('an address is asked once, and its answer holds for what came by the same name', async () => {
    const add = (id: string, name: string, mail: string, status: Status = 'shown') =>
      store.add(someComment({ id, name, status, createdAt: at(1) }), {
        subscription: someSubscription({ id: `s${id}`, commentId: id, mail }),
      });
    await add('a', '花子', 'a@example.com');
    await add('b', '花 子', 'a@example.com');
    await add('c', '太郎', 'a@example.com');
    await add('d', '花子', 'a@example.com', 'held');
    await add('e', '花子', 'A@example.com');
    expect(await store.askToConfirm('sa', at(2))).toBe(true);
    for (const id of ['sa', 'sb', 'sc', 'se'])
      expect(await store.askToConfirm(id, at(3))).toBe(false);
    await store.confirm('sa', at(4));
    const confirmed = async (id: string) => (await store.subscription(id))?.confirmedAt ?? null;
    expect(await confirmed('sa')).toEqual(at(4));
    expect(await confirmed('sb')).toEqual(at(4));
    for (const id of ['sc', 'sd', 'se']) expect(await confirmed(id)).toBeNull();
    expect(await store.askToConfirm('sc', at(5))).toBe(true);
  });

  test('a mail waits until it is due, is taken by one, and forgotten', async () => {
    const mail = {
      id: 'm',
      recipient: 'a@example.com',
      subject: '件名',
      text: '一\n二',
      unsubscribe: '',
      tries: 1,
      dueAt: at(5),
      createdAt: at(4),
    };
    await store.queueMail(mail, ['mails']);
    expect(await store.attempts('mails', at(3))).toBe(1);
    expect(await store.dueMails(at(4), 9)).toEqual([]);
    expect(await store.dueMails(at(5), 9)).toEqual([mail]);
    expect(await store.takeMail(mail, at(8))).toBe(true);
    expect(await store.takeMail(mail, at(8))).toBe(false);
    expect(await store.dueMails(at(8), 9)).toEqual([{ ...mail, tries: 2, dueAt: at(8) }]);
    await store.deleteMail('m');
    expect(await store.dueMails(at(9), 9)).toEqual([]);
  });

  test('attempts are counted, and forgotten with the salts and what has expired', async () => {
    expect(await store.attempt('x', at(1), at(0))).toBe(1);
    expect(await store.attempt('x', at(2), at(0))).toBe(2);
    expect(await store.attempt('y', at(2), at(0))).toBe(1);
    expect(await store.attempt('x', at(3), at(1))).toBe(2);
    expect(await store.setting('secret', 'one')).toBe('one');
    expect(await store.setting('secret', 'two')).toBe('one');
    await store.setting('salt:1', 'old');
    await store.setting('salt:2', 'today');
    await store.add(someComment({ id: 'a' }), {
      token: { id: 'token', expiresAt: at(9) },
      subscription: someSubscription({ id: 's', commentId: 'a', createdAt: at(1) }),
    });
    await store.deleteExpired(at(8), 'salt:2');
    expect(await store.isUsed('token')).toBe(true);
    expect(await store.subscription('s')).not.toBeNull();
    await store.deleteExpired(new Date('2026-12-23T00:00:00Z'), 'salt:2');
    expect(await store.isUsed('token')).toBe(false);
    expect(await store.subscription('s')).toBeNull();
    expect(await store.attempt('x', at(4), at(0))).toBe(1);
    expect(await store.setting('secret', 'three')).toBe('one');
    expect(await store.setting('salt:2', 'new')).toBe('today');
    expect(await store.setting('salt:1', 'new')).toBe('new');
  });

  test('words are blocked once, and let go', async () => {
    for (const word of ['viagra', 'casino', 'casino']) await store.block(word);
    expect(await store.blocks()).toEqual(['casino', 'viagra']);
    await store.unblock('casino');
    expect(await store.blocks()).toEqual(['viagra']);
  });

  test('what is exported and imported is the same, byte for byte', async () => {
    // More than one chunk.
    for (let number = 0; number < 520; number++) {
      await store.add(
        someComment({ id: `z${String(number).padStart(4, '0')}`, body: `${number}\u2028"` }),
      );
    }
    await store.add(someComment({ id: 'a-reply', parentId: 'z0000', editedAt: at(1) }), {
      subscription: someSubscription({ id: 's', commentId: 'a-reply', confirmedAt: at(2) }),
    });
    await store.block('casino');
    const before = await lines();
    expect(before.split('\n')).toHaveLength(524);
    await database.close();
    database = await open();
    await migrate(database);
    store = storeOf(database);
    const read = async function* () {
      yield* before.trimEnd().split('\n');
    };
    expect(await store.imported(read())).toBe(523);
    expect(await lines()).toBe(before);
    await store.imported(read());
    expect(await lines()).toBe(before);
  });

  test('a line that cannot be read is named', async () => {
    const read = async function* () {
      yield '';
      yield '{"kind":"comment"}';
    };
    await expect(store.imported(read())).rejects.toThrow(BadLineError);
    await expect(store.imported(read())).rejects.toThrow('line 2');
  });

  test('a database of the first version keeps everything it holds', async () => {
    await database.close();
    database = await open();
    for (const statement of FIRST_SCHEMA) await database.run(statement);
    const columns = 'id, slug, parent_id, name, name_key, site, body, body_key, status, by_author';
    await database.run(
      `INSERT INTO comments (${columns}, created_at, edited_at) VALUES
         ('a', 'はじめに', NULL, '花子', '花子', '', '一', 'x', 'deleted', 0, 1000, NULL),
         ('b', 'はじめに', 'a', '太郎', '太郎', 'https://x.example/', '二', 'y', 'shown', 1, 2000, 3000),
         ('c', 'はじめに', NULL, '次郎', '次郎', '', '三', 'z', 'held', 0, 4000, NULL)`,
    );
    await database.run("INSERT INTO subscriptions VALUES ('s', 'b', 'a@b.example', 5000, 6000)");
    await migrate(database);
    store = storeOf(database);
    const [thread, ...more] = await store.threads(['はじめに'], { limit: 9, offset: 0 });
    expect(more).toEqual([]);
    expect(thread?.first).toMatchObject({ id: 'a', status: 'deleted' });
    expect(thread?.replies).toEqual([
      {
        id: 'b',
        slug: 'はじめに',
        parentId: 'a',
        name: '太郎',
        site: 'https://x.example/',
        body: '二',
        status: 'shown',
        byAuthor: true,
        createdAt: new Date(2000),
        editedAt: new Date(3000),
      },
    ]);
    expect(await store.get('c')).toMatchObject({ status: 'held', body: '三' });
    expect(await store.subscribers('a')).toHaveLength(1);
  });

  test('a second migration, and two at once, change nothing', async () => {
    await store.add(someComment({ id: 'a' }));
    await Promise.all([migrate(database), migrate(database)]);
    expect(await store.get('a')).not.toBeNull();
    await database.run('INSERT INTO schema_versions (version) VALUES (999)');
    await expect(migrate(database)).rejects.toThrow('999');
  });
});

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

test.runIf(postgres)(
  'a connection to PostgreSQL that goes silent is given up, and a new one is used',
  async () => {
    await (await emptyPostgres(postgres?.url ?? '')).close();
    const proxy = await startStallingProxy(postgres?.url ?? '');
    const database = await openPostgres(proxy.url, 300);
    await migrate(database);
    const store = storeOf(database);
    await store.add(someComment({ id: 'before' }));
    proxy.silence();
    await expect(store.add(someComment({ id: 'silent' }))).rejects.toThrow();
    await expect(store.get('silent')).rejects.toThrow();
    proxy.listen();
    expect(await store.get('silent')).toBeNull();
    await store.add(someComment({ id: 'after' }));
    expect(await store.get('after')).not.toBeNull();
    await database.close();
    proxy.stop();
  },
);

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
