import { beforeEach, expect, test } from 'vitest';
import type { Status } from '../comment';
import { describeEachDatabase } from '../testing/each-database';
import { someComment, someSubscription } from '../testing/some-comment';
import { type CommentStore, storeOf } from './store';

const atMinute = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

describeEachDatabase(({ openMigrated }) => {
  let store: CommentStore;
  beforeEach(async () => {
    store = storeOf(await openMigrated());
  });

  test('a thread has a subscriber from the confirmation until the unsubscription', async () => {
    await store.add(someComment({ id: 'a' }));
    await store.add(someComment({ id: 'r', parentId: 'a' }), {
      subscription: someSubscription({ id: 's', commentId: 'r' }),
    });
    expect(await store.subscribers('a')).toEqual([]);
    await store.confirm('s', atMinute(4));
    await store.confirm('s', atMinute(5));
    expect(await store.subscribers('a')).toEqual([
      someSubscription({ id: 's', commentId: 'r', confirmedAt: atMinute(4) }),
    ]);
    await store.unsubscribe('s');
    expect(await store.subscribers('a')).toEqual([]);
  });

  test('an address is asked once, and confirms all its subscriptions with the same name', async () => {
    const add = (id: string, name: string, mail: string, status: Status = 'shown') =>
      store.add(someComment({ id, name, status, createdAt: atMinute(1) }), {
        subscription: someSubscription({ id: `s${id}`, commentId: id, mail }),
      });
    await add('a', '花子', 'a@example.com');
    await add('b', '花 子', 'a@example.com');
    await add('c', '太郎', 'a@example.com');
    await add('d', '花子', 'a@example.com', 'held');
    await add('e', '花子', 'A@example.com');
    expect(await store.askToConfirm('sa', atMinute(2))).toBe(true);
    for (const id of ['sa', 'sb', 'sc', 'se'])
      expect(await store.askToConfirm(id, atMinute(3))).toBe(false);
    await store.confirm('sa', atMinute(4));
    const confirmed = async (id: string) => (await store.subscription(id))?.confirmedAt ?? null;
    expect(await confirmed('sa')).toEqual(atMinute(4));
    expect(await confirmed('sb')).toEqual(atMinute(4));
    for (const id of ['sc', 'sd', 'se']) expect(await confirmed(id)).toBeNull();
    expect(await store.askToConfirm('sc', atMinute(5))).toBe(true);
  });
});
