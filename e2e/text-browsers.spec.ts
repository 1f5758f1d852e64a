import { PAGE_OF_EACH_KIND } from './support/sample-posts';
import { expect, test } from './support/test';

// Text browsers such as w3m and lynx ignore style sheets, so the markup itself must separate what the style
// sheets separate by a gap. A space between two Japanese characters is not enough, as w3m drops it. In the
// expected texts, `/` marks the boundary of a block.
const EXPECTED_TEXTS = [
  ['/', '本文へ移動/綴/手元のノート/一覧/タグ/連載/検索/紹介/'],
  ['/', '写真の置き方 11月21日/'],
  ['/', '/使い方/画像/'],
  ['/', 'Tsuzuri RSS Atom JSON Feed 表示を暗くする'],
  ['/はじめに', '/2026年11月3日（火）/約2分/Tsuzuri/使い方/'],
  ['/はじめに', '作成 2026年11月3日 9:20 更新 2026年11月21日 22:05/'],
  ['/はじめに', '/はてなブックマークに追加/ブックマークの一覧/'],
  ['/はじめに', '2025年/画面の上の日本語を'],
  ['/はじめに', '/前の記事/サイトの設定と公開/次の記事/'],
  ['/コードの見せ方', '書き方の手引き 第2回/全3回/'],
  ['/URLを長生きさせる', '/文：山田花子、Midori Ito/'],
  ['/authors', '山田花子 1篇/Midori Ito 2篇/'],
  ['/series', '書き方の手引き 全3回/'],
  ['/archive', '2025年 2篇/'],
  ['/archive/2025', '/2026年/すべての年/2024年/'],
  ['/tags', '使い方 7篇/'],
  ['/search', '探す言葉 検索する/'],
  ['/no-such-page', '/一覧から探す/最初のページへ/'],
  ['/はじめに/comments', '送信する 表示を確かめる'],
] as const;

for (const [path, expected] of EXPECTED_TEXTS) {
  test(`without style sheets ${path} reads: ${expected}`, async ({ request }) => {
    expect(textOf(await (await request.get(path)).text())).toContain(expected);
  });
}

test('no two inline elements touch without a style sheet', async ({ request }) => {
  const inline = '(?:a|button|label|select|span|strong|time)';
  const touching = new RegExp(
    `[^<>\\s]</${inline}>(?:</?(?:nav|header|footer)[^>]*>)*<${inline}\\b`,
    'g',
  );
  for (const path of PAGE_OF_EACH_KIND) {
    const html = (await (await request.get(path)).text())
      .replace(/<(script|style|pre)\b.*?<\/\1>/gs, '')
      // The author's text is not checked.
      .replace(/<div class="prose">.*?(?=<footer class="end">)/s, '');
    expect(html.match(touching), path).toBeNull();
  }
});

/** Returns the text of a page as it reads without style sheets, with `/` at block boundaries. */
function textOf(html: string): string {
  return html
    .replace(/^.*<body[^>]*>/s, '')
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<\/?(?:p|li|h\d|ol|ul|section|article|div)\b[^>]*>/g, '/')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ *\/[ /]*/g, '/');
}
