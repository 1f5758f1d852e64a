import { beforeEach, expect, test } from 'vitest';
import { describeEachDatabase } from '../testing/each-database';
import { someComment, someSubscription } from '../testing/some-comment';
import { type CommentStore, storeOf } from './store';
import { BadLineError } from './transfer';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

describeEachDatabase(({ openMigrated }) => {
  let store: CommentStore;
  beforeEach(async () => {
    store = storeOf(await openMigrated());
  });

  const lines = async () => {
    let text = '';
    for await (const line of store.exported()) text += line;
    return text;
  };

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
    store = storeOf(await openMigrated());
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
});
