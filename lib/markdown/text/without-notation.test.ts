import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

test.each([
  ['[[toc]]\n\n本文', '本文'],
  ['[:contents]\n\n本文', '本文'],
  [':::message\n囲みの文\n:::\n\n本文', '本文'],
  [':::details 題\n中\n:::\n\n本文', '本文'],
  [':::tip\n囲みの文\n:::\n\n本文', '囲みの文本文'],
  [':::message\n終わりがない', '終わりがない'],
  ['$$\n\\int x\\,dx\n$$\n\n本文', '本文'],
  ['![絵](my photo.jpg)\n\n![[photo.jpg|300]]\n\n本文', '本文'],
  ['{{< youtube abc >}}\n\n{% raw %}本文{% endraw %}', '本文'],
  ['`[[toc]]` と `:::message` と書く', '[[toc]] と :::message と書く'],
  ['値段は$5と$10', '値段は$5と$10'],
])('the excerpt of %j is %j', async (source, excerpt) => {
  expect((await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).excerpt).toBe(excerpt);
});

test('the text for the search keeps the notation', async () => {
  const { text } = await renderMarkdown('[[toc]]\n\n本文', { file: 'a.md', bodyLine: 1 });
  expect(text).toBe('[[toc]]\n本文');
});
