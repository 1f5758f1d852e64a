import { beforeEach, expect, test } from 'vitest';
import { describeEachDatabase } from '../testing/each-database';
import { someComment } from '../testing/some-comment';
import { type CommentStore, storeOf } from './store';

describeEachDatabase(({ openMigrated }) => {
  let store: CommentStore;
  beforeEach(async () => {
    store = storeOf(await openMigrated());
  });

  test('HTML is stored for the version of the code that rendered it', async () => {
    await store.add(someComment({ id: 'a' }));
    const rendering = { commentId: 'a', textKey: 'k', html: '<p>1</p>' };
    await store.storeRenderings([rendering, { commentId: 'b', textKey: 'k', html: '' }], 'one');
    expect(await store.renderings(['a', 'c'], 'one')).toEqual([rendering]);
    expect(await store.renderings(['a'], 'two')).toEqual([]);
    expect(await store.renderings([], 'one')).toEqual([]);
    await store.storeRenderings([{ ...rendering, html: '<p>2</p>' }], 'two');
    expect(await store.renderings(['a'], 'one')).toEqual([]);
    expect(await store.renderings(['a'], 'two')).toMatchObject([{ html: '<p>2</p>' }]);
    await store.setStatus('a', 'deleted');
    expect(await store.renderings(['a'], 'two')).toEqual([]);
  });
});
