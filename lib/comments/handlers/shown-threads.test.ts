import { beforeAll, describe, expect, test } from 'vitest';
import { renderedTexts } from '../rendered-texts';
import type { Database } from '../store/database';
import { openLibsql } from '../store/libsql';
import { migrate } from '../store/migrations';
import { type CommentStore, storeOf } from '../store/store';
import { someComment } from '../testing/some-comment';
import { threadList } from '../views/comment';
import { shownThreads } from './shown-threads';

const SLUG = 'はじめに';

async function emptyStore(): Promise<[CommentStore, Database]> {
  const database = await openLibsql('file::memory:');
  await migrate(database);
  return [storeOf(database), database];
}

const atSecond = (second: number) => new Date(Date.UTC(2026, 10, 23, 3, 0, second));
const read = async (store: CommentStore, query: string) => {
  const result = await shownThreads(store, [SLUG], new URLSearchParams(query));
  return {
    ...result,
    threads: result.threads.map(({ first, replies }) =>
      [first, ...replies].map(({ id }) => id).join(' '),
    ),
  };
};

test('threads and replies have pages, and a link to a comment shows the page with it', async () => {
  const [store] = await emptyStore();
  for (let number = 10; number < 35; number++) {
    await store.add(someComment({ id: `t${number}`, slug: SLUG, createdAt: atSecond(number) }));
  }
  for (let number = 10; number < 55; number++) {
    const id = `r${number}`;
    await store.add(someComment({ id, slug: SLUG, parentId: 't10', createdAt: atSecond(number) }));
  }
  const first = await read(store, '');
  expect(first).toMatchObject({ page: 1, last: 2 });
  expect(first.threads).toHaveLength(20);
  expect(first.threads[0]).toMatch(/^t10 r10 r11 .* r29$/);
  expect(first.threads[1]).toBe('t11');
  expect((await read(store, 'page=2')).threads).toEqual(['t30', 't31', 't32', 't33', 't34']);
  expect(await read(store, 'at=t31')).toMatchObject({ page: 2 });
  expect(await read(store, 'at=r29')).toMatchObject({ page: 1, last: 2 });
  const second = { thread: 't10', page: 2, last: 3 };
  expect(await read(store, 'at=r30')).toMatchObject(second);
  expect(await read(store, 'thread=t10&page=2')).toMatchObject(second);
  expect((await read(store, 'thread=t10&page=3')).threads).toEqual(['t10 r50 r51 r52 r53 r54']);
  expect(await read(store, 'thread=t10&page=9')).toMatchObject({ page: 3 });
});

test.each([
  'thread=none',
  'thread=r',
  'thread=held',
  'thread=other',
  'thread=%00',
  'at=none',
  'page=x',
])('shows the first page for a query of something that does not exist: %s', async (query) => {
  const [store] = await emptyStore();
  await store.add(someComment({ id: 't', slug: SLUG }));
  await store.add(someComment({ id: 'r', slug: SLUG, parentId: 't' }));
  await store.add(someComment({ id: 'held', slug: SLUG, status: 'held' }));
  await store.add(someComment({ id: 'other', slug: 'another' }));
  expect(await read(store, query)).toEqual({ threads: ['t r'], page: 1, last: 1 });
});

describe('with 100,000 replies in one thread', () => {
  const NUMBERS = `WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 99999)`;
  let store: CommentStore;
  beforeAll(async () => {
    const [opened, database] = await emptyStore();
    store = opened;
    await store.add(someComment({ id: 'root', slug: SLUG, createdAt: new Date(0) }));
    await database.run(
      `INSERT INTO comments (id, slug, parent_id, name, name_key, site, body, body_key, status,
         by_author, created_at, edited_at)
       ${NUMBERS} SELECT printf('r%06d', n), ?, 'root', 'n', 'n', '', ? || n, n, 'shown', 0, n, NULL
       FROM numbers`,
      // A text within the limits with very long HTML.
      [SLUG, 'www.a.b '.repeat(600)],
    );
  }, 60_000);

  test.each(['', 'thread=root&page=5000', 'at=r050000', 'at=root', 'page=5000'])(
    'a page has at most 85 kB and takes at most 100 ms: %s',
    async (query) => {
      const parameters = new URLSearchParams(query);
      const page = async () => {
        const { threads } = await shownThreads(store, [SLUG], parameters);
        const comments = threads.flatMap(({ first, replies }) => [first, ...replies]);
        const texts = await renderedTexts(comments, store, 'renderer');
        return threadList(threads, { slug: SLUG }, { texts, at: parameters.get('at') }).html;
      };
      // Each request renders and stores one such text, so after 21 requests all texts of the page are stored.
      for (let time = 0; time < 21; time++) await page();
      // Measure CPU time, since other processes may be using the processor.
      const before = process.cpuUsage();
      const html = await page();
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(100);
      expect(Buffer.byteLength(html)).toBeLessThan(85_000);
      expect(html).toContain('<article');
    },
  );
});
