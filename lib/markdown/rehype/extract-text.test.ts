import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

async function dataOf(source: string) {
  return renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
}

test.each([
  ['# 題\n\n段落の\n続き', '題\n段落の続き'],
  ['- 一\n- 二', '一\n二'],
  ['一<br>二', '一\n二'],
  ['<ruby>綴<rp>（</rp><rt>つづ</rt><rp>）</rp></ruby>り', '綴り'],
  ['文[^1]\n\n[^1]: 注', '文\n脚注\n注'],
  ['```js\nf();\n  g();\n```', 'f();\ng();'],
  ['| a | b |\n|-|-|\n| 1 | 2 |', 'a  b\n1  2'],
  ['![絵](/a.png)', ''],
  ['a   b&amp;c &lt;d&gt;', 'a b&c <d>'],
  [
    'https://example.net/\n\nhttps://youtu.be/jNQXAC9IVRw\n\n文',
    'https://example.net/\nhttps://youtu.be/jNQXAC9IVRw\n文',
  ],
  ['<iframe src="https://www.youtube.com/embed/jNQXAC9IVRw" title="動画"></iframe>\n\n文', '文'],
  [
    '<div class="fb-post" data-href="https://www.facebook.com/a/posts/1"><p>投稿</p></div>\n\n文',
    '投稿\n文',
  ],
  ['<div class="card">枠の中</div>', '枠の中'],
  ['<details><summary>概要</summary>中</details>', '概要\n中'],
])('the text of %j is %j', async (source, text) => {
  expect((await dataOf(source)).text).toBe(text);
});

test.each([
  ['日本語です。', 6, 1],
  ['two words', 8, 1],
  ['日本 and 2 語', 7, 1],
  ['```\n読まないコード\n```', 0, 1],
  ['https://example.net/\n\n文', 1, 1],
  ['あ'.repeat(1_250), 1_250, 3],
  ['word '.repeat(660), 2_640, 3],
])('%.20s… has %d characters and takes %d minutes', async (source, characters, minutes) => {
  expect(await dataOf(source)).toMatchObject({ characters, minutes });
});

test.each([
  ['# 題\n\n> 引用\n\n本文\n\n```\ncode\n```\n\n- 項目', '本文項目'],
  ['> 引用だけ', '引用だけ'],
  ['# 題だけ', ''],
  ['> [!NOTE]\n> 補い\n\n本文', '本文'],
])('the excerpt of %j is %j', async (source, excerpt) => {
  expect((await dataOf(source)).excerpt).toBe(excerpt);
});

test('each heading with an id is returned with its line in the text', async () => {
  const source = '序\n\n## 一つめ\n\n文\n\n```\n一行\n\n二行\n```\n\n> ### 二つめ\n\n終わり';
  const { text, sections } = await dataOf(source);
  expect(text.split('\n')).toEqual(['序', '一つめ', '文', '一行', '二行', '二つめ', '終わり']);
  expect(sections).toEqual([
    { id: '一つめ', line: 1 },
    { id: '二つめ', line: 5 },
  ]);
});
