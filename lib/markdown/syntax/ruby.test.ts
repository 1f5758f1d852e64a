import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

const place = { file: 'a.md', bodyLine: 1 };

async function htmlOf(source: string): Promise<string> {
  return (await renderMarkdown(source, place)).html.trim();
}

/** Ruby of which each part has a reading. */
function ruby(...parts: readonly [base: string, reading: string][]): string {
  const inside = parts.map(([base, reading]) => `${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp>`);
  return `<ruby>${inside.join('')}</ruby>`;
}

test.each([
  ['{漢字|かんじ}を', `${ruby(['漢字', 'かんじ'])}を`],
  ['{漢字|かん|じ}', ruby(['漢', 'かん'], ['字', 'じ'])],
  ['{𠮷野|よし|の}', ruby(['𠮷', 'よし'], ['野', 'の'])],
  ['{東京都|とうきょう|と}', ruby(['東京都', 'とうきょうと'])],
  ['{Web|ウェブ}', ruby(['Web', 'ウェブ'])],
  ['{賢者の石|philosopher’s stone}', ruby(['賢者の石', 'philosopher’s stone'])],
  ['｜東京タワー《とうきょうタワー》へ', `${ruby(['東京タワー', 'とうきょうタワー'])}へ`],
  ['｜New York《紐育》', ruby(['New York', '紐育'])],
  ['|東京《とうきょう》', ruby(['東京', 'とうきょう'])],
  ['吾輩《わがはい》は', `${ruby(['吾輩', 'わがはい'])}は`],
  ['この強敵《トモ》よ', `この${ruby(['強敵', 'トモ'])}よ`],
  [
    '一々《いちいち》、𠮷野《よしの》',
    `${ruby(['一々', 'いちいち'])}、${ruby(['𠮷野', 'よしの'])}`,
  ],
  ['**漢字《かんじ》**', `<strong>${ruby(['漢字', 'かんじ'])}</strong>`],
  ['[漢字《かんじ》](/a)', `<a href="/a">${ruby(['漢字', 'かんじ'])}</a>`],
  ['《《傍点》》と《《dots》》', '<em lang="ja">傍点</em>と<em>dots</em>'],
])('%j', async (source, html) => {
  expect(await htmlOf(source)).toBe(`<p>${html}</p>`);
});

// Choices, titles of works, and notation that the author escaped.
test.each([
  '{start|stop}',
  '{はい|いいえ}',
  '{公開|非公開}',
  '{漢字}',
  '{漢字|}',
  '{漢字||かんじ}',
  '{漢字|かんじ',
  '私は《銀河鉄道の夜》を読む',
  '宮沢賢治《銀河鉄道の夜》',
  '絵画《ひまわり》と小説《こころ》',
  'これ《それ》',
  '|強敵《rival》',
  '《《》》',
])('%j is text', async (source) => {
  expect(await htmlOf(source)).toBe(`<p>${source}</p>`);
});

test.each([
  ['{**漢字**|かんじ}', '{<strong>漢字</strong>|かんじ}'],
  ['{[漢字](/a)|かんじ}', '{<a href="/a">漢字</a>|かんじ}'],
  ['{R&amp;D部|アールアンドディーぶ}', '{R&#x26;D部|アールアンドディーぶ}'],
  ['《《**点**》》', '《《<strong>点</strong>》》'],
])('%j, which has markup in it, is text with markup', async (source, html) => {
  expect(await htmlOf(source)).toBe(`<p>${html}</p>`);
});

test.each([
  ['\\{漢字|かんじ}', '{漢字|かんじ}'],
  ['漢字\\《かんじ》', '漢字《かんじ》'],
  ['\\｜東京タワー\\《とうきょうタワー》', '｜東京タワー《とうきょうタワー》'],
  ['｜東京タワー\\《とうきょうタワー》', '｜東京タワー《とうきょうタワー》'],
  ['{漢\\*字|かんじ}', '{漢*字|かんじ}'],
  ['\\《\\《傍点》》', '《《傍点》》'],
  ['`{漢字|かんじ}`', '<code>{漢字|かんじ}</code>'],
  ['<b title="{漢字|かんじ}">字</b>', '<b title="{漢字|かんじ}">字</b>'],
])('%j is shown as the characters', async (source, html) => {
  expect(await htmlOf(source)).toBe(`<p>${html}</p>`);
});

test('a URL with the characters is unchanged', async () => {
  const html = await htmlOf('[字](/{漢字|かんじ})、https://a.example/{漢字|かんじ}');
  expect(html.match(/href="[^"]*"/g)?.map(decodeURI)).toEqual([
    'href="/{漢字|かんじ}"',
    'href="https://a.example/{漢字|かんじ}"',
  ]);
  expect(html).not.toContain('<ruby>');
});

test('in the cell of a table | is written \\|', async () => {
  const html = await htmlOf('| 題 |\n|---|\n| {漢字\\|かんじ} |');
  expect(html).toContain(`<td>${ruby(['漢字', 'かんじ'])}</td>`);
});

test('the id of a heading and alternative text have the base text only', async () => {
  const { html, headings } = await renderMarkdown(
    '## 漢字《かんじ》\n\n文![{字|じ}](/a.png)',
    place,
  );
  expect(headings).toEqual([{ depth: 2, id: '漢字', text: '漢字' }]);
  expect(html).toContain('alt="字"');
});
