import { beforeEach, expect, test } from 'vitest';
import { describeEachDatabase } from '../testing/each-database';
import { someComment, someSubscription } from '../testing/some-comment';
import { type CommentStore, storeOf } from './store';
import { BadLineError } from './transfer';

const atMinute = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

describeEachDatabase(({ openMigrated }) => {
  let store: CommentStore;
  beforeEach(async () => {
    store = storeOf(await openMigrated());
  });

  const exportedText = async () => {
    let text = '';
    for await (const line of store.exported()) text += line;
    return text;
  };

  test('an imported export is exported with the same bytes', async () => {
    // More rows than fit into one query.
    for (let number = 0; number < 520; number++) {
      await store.add(
        someComment({ id: `z${String(number).padStart(4, '0')}`, body: `${number}\u2028"` }),
      );
    }
    await store.add(someComment({ id: 'a-reply', parentId: 'z0000', editedAt: atMinute(1) }), {
      subscription: someSubscription({ id: 's', commentId: 'a-reply', confirmedAt: atMinute(2) }),
    });
    await store.block('casino');
    const exported = await exportedText();
    expect(exported.split('\n')).toHaveLength(524);
    store = storeOf(await openMigrated());
    const readLines = async function* () {
      yield* exported.trimEnd().split('\n');
    };
    expect(await store.imported(readLines())).toBe(523);
    expect(await exportedText()).toBe(exported);
    await store.imported(readLines());
    expect(await exportedText()).toBe(exported);
  });

  test('an invalid line is an error with its number', async () => {
    const readLines = async function* () {
      yield '';
      yield '{"kind":"comment"}';
    };
    await expect(store.imported(readLines())).rejects.toThrow(BadLineError);
    await expect(store.imported(readLines())).rejects.toThrow('line 2');
  });
});
