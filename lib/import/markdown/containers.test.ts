import { expect, test } from 'vitest';
import type { Note } from '../imported-post';
import { translateContainers } from './containers';

function translated(text: string) {
  const notes: Note[] = [];
  const markdown = translateContainers(text, { notes });
  const valuesOf = (wanted: Note['name']) =>
    notes.filter(({ name }) => name === wanted).map(({ value }) => value);
  return { markdown, changed: valuesOf('translated'), lost: valuesOf('untranslated') };
}

// https://github.com/markdown-it/markdown-it-container, https://vitepress.dev/guide/markdown#custom-containers,
// https://docusaurus.io/docs/markdown-features/admonitions
test.each([
  [':::info\n文\n:::', ':::note info\n文\n:::', [':::info']],
  ['::: tip 題 の名\n文\n:::', ':::note info\n**題 の名**\n\n文\n:::', [':::tip']],
  [':::warning[題]\n文\n:::', ':::note warn\n**題**\n\n文\n:::', [':::warning']],
  [':::warning[**太** 字]\n文\n:::', ':::note warn\n**太 字**\n\n文\n:::', [':::warning']],
  [':::tip{title="題 の名" .big}\n文\n:::', ':::note info\n**題 の名**\n\n文\n:::', [':::tip']],
  ['> :::tip 題\n> 文\n> :::', '> :::note info\n> **題**\n>\n> 文\n> :::', [':::tip']],
  ['::: danger {.big}\n文\n:::', ':::note alert\n文\n:::', [':::danger']],
  ['::: spoiler 答え\n文\n:::', ':::details 答え\n文\n:::', [':::spoiler']],
  [
    ':::: tip\n::: warning\n内\n:::\n外\n::::',
    '::::note info\n:::note warn\n内\n:::\n外\n::::',
    [':::warning', ':::tip'],
  ],
  // https://python-markdown.github.io/extensions/admonition/
  [
    '!!! warning "題"\n    文\n\n    ```js\n    f();\n    ```\n\n後',
    ':::note warn\n**題**\n\n文\n\n```js\nf();\n```\n:::\n\n後',
    [':::warning'],
  ],
  ['??? note "題"\n\t文', ':::details 題\n文\n:::', []],
  ['> [!faq] 題\n> 文', '> [!NOTE]\n> **題**\n>\n> 文', []],
  ['前\n\n::github{repo="a/b"}', '前\n\nhttps://github.com/a/b', []],
  ['::youtube[題]{#abc-1}', 'https://www.youtube.com/watch?v=abc-1', []],
  ['> !!! tip\n>     文\n\n後', '> :::note info\n> 文\n> :::\n\n後', [':::tip']],
  ['- 項\n  :::info\n  文\n  :::', '- 項\n  :::note info\n  文\n  :::', [':::info']],
])('%j becomes a box of this blog', (source, markdown, changed) => {
  expect(translated(source)).toEqual({ markdown, changed, lost: [] });
});

test.each([
  ['::: timeline\n一\n:::', '一', ':::timeline'],
  ['::: card 題\n一\n:::', '題\n\n一', ':::card'],
  ['::: {.center}\n一\n:::', '一', ':::{.center}'],
  [':::figure{src="a.png"}\n一\n:::', '一', ':::figure{src="a.png"}'],
  ['::: card 題 {.big #a}\n一\n:::', '題\n\n一', ':::card'],
  ['::card[一]{x="y"}', '一', '::card'],
  ['::map{at="1"}', '<!-- ::map{at="1"} -->', '::map'],
  ['> [!own]\n> 一', '> [!NOTE]\n> 一', '[!own]'],
])('of an unknown container %j the words stay, and it is reported', (source, markdown, tag) => {
  expect(translated(source)).toEqual({ markdown, changed: [], lost: [tag] });
});

test.each([
  ':::message\n文\n:::',
  ':::note warn\n文\n:::',
  '> :::note info\n> 文\n> :::',
  ':::details 題\n文\n:::',
  '```\n:::info\n文\n:::\n```',
  '`:::info`',
  '文 :::info\n:::',
  '::before',
  '> [!NOTE]\n> 文',
  '`> [!INFO]`',
  '!!! すごい',
  '!!! note\n続き',
])('%j is unchanged', (source) => {
  expect(translated(source)).toEqual({ markdown: source, changed: [], lost: [] });
});

test('a container that is not closed stays as written, and is reported once', () => {
  const text = '文\n\n:::info 題\n閉じていない';
  const notes: Note[] = [];
  expect(translateContainers(translateContainers(text, { notes }), { notes })).toBe(text);
  expect(notes).toEqual([{ level: 'lost', name: 'untranslated', value: ':::info' }]);
});
