import { expect, test } from 'vitest';
import { renderComment } from '../../comments/render-comment';
import { renderMarkdown } from '../render';
import { linkLength } from './link-end';

/** A text, and the URLs in it that become links, as written. */
const FORMS: readonly [string, ...string[]][] = [
  // Brackets and quotation marks around a URL.
  ['詳細 (https://a.example/foo)。', 'https://a.example/foo'],
  ['詳細(https://a.example/foo)です', 'https://a.example/foo'],
  ['詳細 (https://a.example/foo) です', 'https://a.example/foo'],
  ['詳細（https://a.example/foo）です', 'https://a.example/foo'],
  ['[https://a.example/foo]です', 'https://a.example/foo'],
  ['「https://a.example/b」次', 'https://a.example/b'],
  ['『https://a.example/b』次', 'https://a.example/b'],
  ['【https://a.example/b】次', 'https://a.example/b'],
  ['〔https://a.example/b〕次', 'https://a.example/b'],
  ['〈https://a.example/b〉次', 'https://a.example/b'],
  ['《https://a.example/b》次', 'https://a.example/b'],
  ['［https://a.example/b］次', 'https://a.example/b'],
  ['｛https://a.example/b｝次', 'https://a.example/b'],
  ['＜https://a.example/b＞次', 'https://a.example/b'],
  ['“https://a.example/b”次', 'https://a.example/b'],
  ['‘https://a.example/b’次', 'https://a.example/b'],
  ['"https://a.example/b"です', 'https://a.example/b'],
  ["'https://a.example/b'です", 'https://a.example/b'],
  ['｢https://a.example/b｣次', 'https://a.example/b'],
  // Punctuation after it.
  ['見よ https://a.example/。次', 'https://a.example/'],
  ['https://a.example/b、次', 'https://a.example/b'],
  ['https://a.example/b，次', 'https://a.example/b'],
  ['https://a.example/b．次', 'https://a.example/b'],
  ['https://a.example/b！次', 'https://a.example/b'],
  ['https://a.example/b？次', 'https://a.example/b'],
  ['https://a.example/b：次', 'https://a.example/b'],
  ['https://a.example/b；次', 'https://a.example/b'],
  ['https://a.example/b…次', 'https://a.example/b'],
  ['https://a.example/b・次', 'https://a.example/b'],
  ['https://a.example/b〜次', 'https://a.example/b'],
  ['https://a.example/b～次', 'https://a.example/b'],
  ['https://a.example/b――次', 'https://a.example/b'],
  ['https://a.example/b→次', 'https://a.example/b'],
  ['https://a.example/b※次', 'https://a.example/b'],
  ['https://a.example/b. 次', 'https://a.example/b'],
  ['https://a.example/b.次', 'https://a.example/b'],
  ['https://a.example/b,次', 'https://a.example/b'],
  ['https://a.example/b).次', 'https://a.example/b'],
  ['(https://a.example/b.)。', 'https://a.example/b'],
  ['**https://a.example/b**です', 'https://a.example/b'],
  ['https://a.example/~佐藤', 'https://a.example/~佐藤'],
  ['https://a.example/b?。', 'https://a.example/b'],
  ['https://a.example/b（参考）', 'https://a.example/b'],
  ['https://a.example/（参考）', 'https://a.example/'],
  // Several in a row.
  ['https://a.example/・https://b.example/です', 'https://a.example/', 'https://b.example/です'],
  ['https://a.example/b、https://b.example/c。', 'https://a.example/b', 'https://b.example/c'],
  ['https://a.example/b（https://b.example/c）', 'https://a.example/b', 'https://b.example/c'],
  ['https://a.example/web/https://b.example/', 'https://a.example/web/https://b.example/'],
  // Balanced parentheses inside a URL.
  ['https://a.example/wiki/Foo_(bar)', 'https://a.example/wiki/Foo_(bar)'],
  ['https://a.example/wiki/Foo_(bar)。次', 'https://a.example/wiki/Foo_(bar)'],
  ['（https://a.example/wiki/Foo_(bar)）次', 'https://a.example/wiki/Foo_(bar)'],
  ['(https://a.example/wiki/Foo_(bar))。', 'https://a.example/wiki/Foo_(bar)'],
  ['https://a.example/wiki/本_(映画)を', 'https://a.example/wiki/本_(映画)を'],
  ['https://a.example/b_（c）。次', 'https://a.example/b_（c）'],
  ['https://a.example/q?a=(b))+ok', 'https://a.example/q?a=(b))+ok'],
  // Queries and fragments.
  ['https://a.example/?a=1&b=2。', 'https://a.example/?a=1&b=2'],
  ['https://a.example/b#節。', 'https://a.example/b#節'],
  ['https://a.example/?q=綴り&p=2を', 'https://a.example/?q=綴り&p=2を'],
  // Japanese right after it: in the path it may belong to the URL, and GitHub includes it.
  ['https://a.example/日本語', 'https://a.example/日本語'],
  ['https://a.example/綴り 次', 'https://a.example/綴り'],
  ['https://a.example/です', 'https://a.example/です'],
  ['https://a.example/wiki/Python入門', 'https://a.example/wiki/Python入門'],
  ['https://a.example/wiki/サーバー', 'https://a.example/wiki/サーバー'],
  ['https://a.example/wiki/ダ・ヴィンチ。', 'https://a.example/wiki/ダ・ヴィンチ'],
  ['https://a.example/wiki/ナディア〜', 'https://a.example/wiki/ナディア'],
  ['https://a.example/wiki/Dr.スランプ', 'https://a.example/wiki/Dr.スランプ'],
  ['https://a.example/wiki/Category:日本', 'https://a.example/wiki/Category:日本'],
  ['https://日本語.example/あ', 'https://日本語.example/あ'],
  // After the host or a file extension it cannot belong to the URL.
  ['https://a.exampleです', 'https://a.example'],
  ['https://a.example:8080です', 'https://a.example:8080'],
  ['https://a.example/b.htmlを', 'https://a.example/b.html'],
  ['https://a.example/b.PDF参照', 'https://a.example/b.PDF'],
  // Without a protocol.
  ['www.a.example、次', 'www.a.example'],
  ['（www.a.example/b）次', 'www.a.example/b'],
  // E-mail addresses.
  ['sato@a.example。', 'sato@a.example'],
  ['（sato@a.example）', 'sato@a.example'],
  ['sato@a.exampleまで', 'sato@a.example'],
];

test.each(FORMS)('the links in %s', async (source, ...urls) => {
  // A URL alone in its paragraph would become a card.
  const { html, text } = await renderMarkdown(`見よ ${source}`, { file: 'a.md', bodyLine: 1 });
  expect(linksIn(html)).toEqual(urls);
  expect(text).toBe(`見よ ${source}`);
});

test('comments of readers have the same links', () => {
  for (const [source, ...urls] of FORMS) {
    const shown = urls.filter((url) => !url.includes('@'));
    expect(linksIn(renderComment(source)), source).toEqual(shown);
  }
});

test.each([
  ['<https://a.example/。> 次', 'https://a.example/%E3%80%82', 'https://a.example/。 次'],
  ['[https://a.example/。](/b) 次', '/b', 'https://a.example/。 次'],
  ['www.a.example、次', 'http://www.a.example', 'www.a.example、次'],
  [
    '（https://a.example/綴り）',
    'https://a.example/%E7%B6%B4%E3%82%8A',
    '（https://a.example/綴り）',
  ],
])('%s leads to %s', async (source, url, text) => {
  const rendered = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(/href="([^"]*)"/.exec(rendered.html)?.[1]).toBe(url);
  expect(rendered.text).toBe(text);
});

/** The texts of the links in the HTML. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, text = '']) =>
    text.replaceAll('&#x26;', '&'),
  );
}

test.each([
  ['characters that may be in a URL', `https://a.example/${'!'.repeat(100_000)}a`],
  ['file extensions', `https://a.example/${'.html'.repeat(20_000)}`],
])('a URL of 100,000 characters with %s is not shortened, and takes little time', (_, url) => {
  expect(linkLength(url)).toBe(url.length);
});
