import { beforeEach, expect, test } from 'vitest';
import { describeEachDatabase } from '../testing/each-database';
import { someComment, someSubscription } from '../testing/some-comment';
import { type CommentStore, storeOf } from './store';

const atMinute = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

describeEachDatabase(({ openMigrated }) => {
  let store: CommentStore;
  beforeEach(async () => {
    store = storeOf(await openMigrated());
  });

  test('attempts are counted, and expired attempts, salts, tokens and subscriptions deleted', async () => {
    expect(await store.attempt('x', atMinute(1), atMinute(0))).toBe(1);
    expect(await store.attempt('x', atMinute(2), atMinute(0))).toBe(2);
    expect(await store.attempt('y', atMinute(2), atMinute(0))).toBe(1);
    expect(await store.attempt('x', atMinute(3), atMinute(1))).toBe(2);
    expect(await store.setting('secret', 'one')).toBe('one');
    expect(await store.setting('secret', 'two')).toBe('one');
    await store.setting('salt:1', 'old');
    await store.setting('salt:2', 'today');
    await store.add(someComment({ id: 'a' }), {
      token: { id: 'token', expiresAt: atMinute(9) },
      subscription: someSubscription({ id: 's', commentId: 'a', createdAt: atMinute(1) }),
    });
    await store.deleteExpired(atMinute(8), 'salt:2');
    expect(await store.isUsed('token')).toBe(true);
    expect(await store.subscription('s')).not.toBeNull();
    await store.deleteExpired(new Date('2026-12-23T00:00:00Z'), 'salt:2');
    expect(await store.isUsed('token')).toBe(false);
    expect(await store.subscription('s')).toBeNull();
    expect(await store.attempt('x', atMinute(4), atMinute(0))).toBe(1);
    expect(await store.setting('secret', 'three')).toBe('one');
    expect(await store.setting('salt:2', 'new')).toBe('today');
    expect(await store.setting('salt:1', 'new')).toBe('new');
  });

  test('a word is blocked once, and can be unblocked', async () => {
    for (const word of ['viagra', 'casino', 'casino']) await store.block(word);
    expect(await store.blocks()).toEqual(['casino', 'viagra']);
    await store.unblock('casino');
    expect(await store.blocks()).toEqual(['viagra']);
  });
});
