import { beforeEach, expect, test } from 'vitest';
import { describeEachDatabase } from '../testing/each-database';
import { someComment } from '../testing/some-comment';
import { type CommentStore, storeOf } from './store';

describeEachDatabase(({ openMigrated }) => {
  let store: CommentStore;
  beforeEach(async () => {
    store = storeOf(await openMigrated());
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
});
