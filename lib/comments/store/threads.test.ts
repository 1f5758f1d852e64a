import { beforeEach, expect, test } from 'vitest';
import { describeEachDatabase } from '../testing/each-database';
import { someComment } from '../testing/some-comment';
import { type CommentStore, storeOf } from './store';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

describeEachDatabase(({ openMigrated }) => {
  let store: CommentStore;
  beforeEach(async () => {
    store = storeOf(await openMigrated());
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

  test('comments under every slug a post has had are its comments', async () => {
    await store.add(someComment({ id: 'a', slug: 'old-name', createdAt: at(1) }));
    await store.add(someComment({ id: 'b', slug: 'new-name', createdAt: at(2) }));
    const threads = await store.threads(['new-name', 'old-name'], { limit: 9, offset: 0 });
    expect(threads.map(({ first }) => first.id)).toEqual(['a', 'b']);
    expect(await store.countShown(['new-name'])).toBe(1);
    expect(await store.countShown([])).toBe(0);
  });
});
