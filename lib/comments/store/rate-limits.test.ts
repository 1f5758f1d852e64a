import { beforeEach, expect, test } from 'vitest';
import { describeEachDatabase } from '../testing/each-database';
import { someComment, someSubscription } from '../testing/some-comment';
import { type CommentStore, storeOf } from './store';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

describeEachDatabase(({ openMigrated }) => {
  let store: CommentStore;
  beforeEach(async () => {
    store = storeOf(await openMigrated());
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
});
