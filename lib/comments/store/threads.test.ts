import { beforeEach, expect, test } from 'vitest';
import { describeEachDatabase } from '../testing/each-database';
import { someComment } from '../testing/some-comment';
import { type CommentStore, storeOf } from './store';

const atMinute = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

describeEachDatabase(({ openMigrated }) => {
  let store: CommentStore;
  beforeEach(async () => {
    store = storeOf(await openMigrated());
  });

  test('threads and their replies are in order of time, without held comments', async () => {
    await store.add(someComment({ id: 'second', createdAt: atMinute(2) }));
    await store.add(someComment({ id: 'first', createdAt: atMinute(1) }));
    await store.add(someComment({ id: 'r2', parentId: 'first', createdAt: atMinute(5) }));
    await store.add(someComment({ id: 'r1', parentId: 'first', createdAt: atMinute(4) }));
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

  test('long threads have their first replies, and the rest can be read in pages', async () => {
    for (const id of ['a', 'b', 'c']) await store.add(someComment({ id, createdAt: atMinute(0) }));
    for (let number = 1; number <= 7; number++) {
      await store.add(
        someComment({ id: `a${number}`, parentId: 'a', createdAt: atMinute(number) }),
      );
    }
    await store.add(
      someComment({ id: 'a8', parentId: 'a', status: 'held', createdAt: atMinute(8) }),
    );
    await store.add(someComment({ id: 'b1', parentId: 'b', createdAt: atMinute(1) }));
    const readThreads = async (replies: number) =>
      (await store.threads(['はじめに'], { limit: 9, offset: 0, replies })).map((thread) => [
        thread.first.id,
        thread.replies.map(({ id }) => id).join(' '),
        thread.more,
      ]);
    expect(await readThreads(6)).toEqual([
      ['a', 'a1 a2 a3', 4],
      ['b', 'b1', 0],
      ['c', '', 0],
    ]);
    expect((await readThreads(1))[0]).toEqual(['a', 'a1', 6]);
    expect(await store.countReplies('a')).toBe(7);
    const page = await store.replies('a', { limit: 3, offset: 5 });
    expect(page.map(({ id }) => id)).toEqual(['a6', 'a7']);
    const [last] = page.slice(-1);
    expect(last && (await store.repliesBefore(last))).toBe(6);
  });

  test('a post has the comments of all its slugs', async () => {
    await store.add(someComment({ id: 'a', slug: 'old-name', createdAt: atMinute(1) }));
    await store.add(someComment({ id: 'b', slug: 'new-name', createdAt: atMinute(2) }));
    const threads = await store.threads(['new-name', 'old-name'], { limit: 9, offset: 0 });
    expect(threads.map(({ first }) => first.id)).toEqual(['a', 'b']);
    expect(await store.countShown(['new-name'])).toBe(1);
    expect(await store.countShown([])).toBe(0);
  });
});
