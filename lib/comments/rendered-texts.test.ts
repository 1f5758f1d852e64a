import { expect, test } from 'vitest';
import { renderedTexts } from './rendered-texts';
import { openLibsql } from './store/libsql';
import { migrate } from './store/migrations';
import { storeOf } from './store/store';
import { someComment } from './testing/some-comment';

async function emptyStore() {
  const database = await openLibsql('file::memory:');
  await migrate(database);
  return storeOf(database);
}

test('a text is rendered once for each renderer, and again after an edit', async () => {
  const store = await emptyStore();
  const comment = someComment({ id: 'a', body: '**太字**' });
  expect([...(await renderedTexts([comment], store, 'one'))]).toEqual([
    ['a', '<p><strong>太字</strong></p>'],
  ]);
  const [rendering] = await store.renderings(['a'], 'one');
  if (!rendering) throw new Error('not stored');
  // No renderer returns this HTML: if it is in the result, it comes from the store.
  await store.storeRenderings([{ ...rendering, html: '<p>stored</p>' }], 'one');
  expect((await renderedTexts([comment], store, 'one')).get('a')).toBe('<p>stored</p>');
  expect((await renderedTexts([comment], store, 'two')).get('a')).toContain('太字');
  const edited = { ...comment, body: '直した' };
  expect((await renderedTexts([edited], store, 'two')).get('a')).toBe('<p>直した</p>');
});

test('only public comments are rendered, and without a renderer nothing is stored', async () => {
  const store = await emptyStore();
  const held = someComment({ id: 'h', status: 'held' });
  const texts = await renderedTexts([held, someComment({ id: 'a' })], store, '');
  expect([...texts.keys()]).toEqual(['a']);
  expect(await store.renderings(['a'], '')).toEqual([]);
});

test('one request renders one of the slow texts, and returns the others as typed', async () => {
  const store = await emptyStore();
  const body = '- - - aaaaaaaaaaaaa\n'.repeat(200);
  const many = Array.from({ length: 40 }, (_, index) =>
    someComment({ id: `${index}`, body: `<b>${index}\n${body}` }),
  );
  const texts = await renderedTexts(many, store, 'one');
  expect(texts.size).toBe(40);
  expect(
    (
      await store.renderings(
        many.map(({ id }) => id),
        'one',
      )
    ).length,
  ).toBe(1);
  expect(texts.get('39')).toMatch(/^<p>&lt;b&gt;39<br>\n- - - a/);
});
