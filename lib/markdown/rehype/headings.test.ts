import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

const location = { file: 'a.md', bodyLine: 1 };

test.each([
  ['## はじめに', 'はじめに', 'はじめに'],
  ['## Hello, World!', 'hello-world', 'Hello, World!'],
  ['## が', 'が', 'が'],
  ['## `code` と **強調**', 'code-と-強調', 'code と 強調'],
  ['## 見出し [リンク](/x)', '見出し-リンク', '見出し リンク'],
  ['## ![絵](/a.png)', '絵', '絵'],
  ['## <ruby>綴<rp>(</rp><rt>つづ</rt><rp>)</rp></ruby>り', '綴り', '綴り'],
  ['## 見出し[^1]\n\n[^1]: 注', '見出し', '見出し'],
  ['## !!!', 'section', '!!!'],
  ['## content', 'content-1', 'content'],
  ['<h2 id="Own">生</h2>', 'Own', '生'],
  ['<h2 id="content">生</h2>', 'user-content-content', '生'],
])('%j has the id %s', async (source, id, text) => {
  const { headings, html } = await renderMarkdown(source, location);
  expect(headings).toEqual([{ depth: 2, id, text }]);
  expect(html).toContain(`<h2 id="${id}">`);
});

test('equal headings have different ids', async () => {
  const { headings } = await renderMarkdown('## 同じ\n\n## 同じ\n\n## 同じ', location);
  expect(headings.map(({ id }) => id)).toEqual(['同じ', '同じ-1', '同じ-2']);
});

test('an id that the author wrote stays, and no other heading gets it', async () => {
  const source = '## 目次\n\n<h2 id="目次">もくじ</h2>\n\n[戻る](#目次)';
  const { headings, html } = await renderMarkdown(source, location);
  expect(headings.map(({ id }) => id)).toEqual(['目次-1', '目次']);
  expect(html).toContain('<a href="#%E7%9B%AE%E6%AC%A1">戻る</a>');
});

test('all levels move down when the post has an <h1>, but not below <h6>', async () => {
  const { headings } = await renderMarkdown('# 一\n\n## 二\n\n###### 六', location);
  expect(headings.map(({ depth }) => depth)).toEqual([2, 3, 6]);
});

test('without an <h1> the levels are unchanged', async () => {
  const { headings } = await renderMarkdown('## 二\n\n#### 四', location);
  expect(headings.map(({ depth }) => depth)).toEqual([2, 4]);
});

test('the heading of the footnotes is not in the list', async () => {
  const { headings, html } = await renderMarkdown('文[^1]\n\n[^1]: 注', location);
  expect(headings).toEqual([]);
  expect(html).toContain('<h2 id="user-content-footnote-label">脚注</h2>');
});

test('a Japanese heading has <wbr> between phrases, but not in code', async () => {
  const { html } = await renderMarkdown('## 今日はとても良い天気です `今日は天気です`', location);
  expect(html).toMatch(/今日は<wbr>.*です <code>今日は天気です<\/code>/);
});

test('there is no <wbr> at a space, and a number stays with its counter', async () => {
  const { html } = await renderMarkdown('## Rust と TypeScript を 6 言語で書き比べる', {
    file: 'a.md',
    bodyLine: 1,
  });
  // Chromium 156 crashes on a <wbr> and a space before unbreakable text when lines are balanced.
  expect(html).toContain(
    '><span class="whole">Rust と</span> <span class="whole">TypeScript を</span> <span class="whole">6 言語で</span><wbr>書き比べる</h2>',
  );
});

test('a word longer than a line may break between characters', async () => {
  const { html } = await renderMarkdown('## 現代のコンピューターアーキテクチャー', location);
  expect(html).toContain('<span class="long">コンピューターアーキテクチャー</span>');
});
