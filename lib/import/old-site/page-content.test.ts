import { expect, test } from 'vitest';
import { parseHtml } from '../html/tree';
import { contentOf, wordsOf } from './page-content';

test('a Japanese character is a word, and so is a run of other letters and digits beside it', () => {
  expect(wordsOf('第1とv2.0のカメラ')).toEqual([
    '第',
    '1',
    'と',
    'v2',
    '0',
    'の',
    'カ',
    'メ',
    'ラ',
  ]);
});

test('the colours of code cut no word', () => {
  const html = '<pre><code><span>read</span><span>File</span>(<span>1</span>)</code></pre>';
  expect(contentOf(parseHtml(html))).toMatchObject({ words: ['readFile', '1'], code: 1 });
});

test('line numbers, even in a block of code of their own, and anchors of headings are not counted', () => {
  const html = `<h2>Use<a class="headerlink" href="#use">link</a></h2>
    <table><tr><td><pre><span class="lnt">1</span></pre></td><td><pre>a</pre></td></tr></table>`;
  expect(contentOf(parseHtml(html))).toEqual({
    words: ['Use', 'a'],
    pictures: 0,
    code: 1,
    links: 0,
    embeds: 0,
  });
});

test('pictures, links to other pages, and frames and scripts of other sites are counted', () => {
  const html = `<img src="a.png"><a href="/b">b</a> <a href="#c">c</a><iframe src="//d.example">d</iframe>
    <script src="https://gist.github.com/e.js"></script><script>f()</script>`;
  expect(contentOf(parseHtml(html))).toEqual({
    words: ['b', 'c'],
    pictures: 1,
    code: 0,
    links: 1,
    embeds: 2,
  });
});

test('what a system adds to a picture is not counted: a blurred one before it, a link to its file', () => {
  const html = `<a href="/static/a.png"><img aria-hidden="true" src="data:image/png;base64,AA==">
    <picture><img src="/static/a-800.png" alt="a"></picture></a><a href="/b.png">b</a>`;
  expect(contentOf(parseHtml(html))).toMatchObject({ pictures: 1, links: 1 });
});

test.each([
  '<img class="emoji" src="/1f600.png">',
  '<img alt="emoji-blush" src="data:image/png;base64,AA==">',
  '<img alt="👩‍💻" src="/woman.png">',
])('the emoji %s is no picture', (html) => {
  expect(contentOf(parseHtml(html)).pictures).toBe(0);
});

test('a card of Hatena for a link is a link', () => {
  const html =
    '<iframe src="https://hatenablog-parts.com/embed?url=https%3A%2F%2Fa.example"></iframe>';
  expect(contentOf(parseHtml(html))).toMatchObject({ links: 1, embeds: 0 });
});

test('a quotation of a post on X is one embed, with or without the script of X', () => {
  const quote = '<blockquote class="twitter-tweet"><p>Rain</p></blockquote>';
  const script = '<script async src="https://platform.twitter.com/widgets.js"></script>';
  expect(contentOf(parseHtml(quote)).embeds).toBe(1);
  expect(contentOf(parseHtml(quote + script)).embeds).toBe(1);
});

test('a script that shows a slide deck is an embed', () => {
  const deck = (attributes: string) =>
    contentOf(parseHtml(`<script ${attributes}></script>`)).embeds;
  expect(
    deck('src="//speakerdeck.com/assets/embed.js" data-id="0a1b2c3d4e5f60718293a4b5c6d7e8f9"'),
  ).toBe(1);
  expect(deck('src="https://www.googletagmanager.com/gtag/js"')).toBe(0);
});

test.each([
  '<footer><strong>Hana</strong><cite><a href="/b">Walks</a></cite></footer>',
  '<ul><li>Hana<ul><li>Walks</li></ul></li></ul>',
])('a nested list and the source of a quotation begin a new word without a space: %s', (html) => {
  expect(contentOf(parseHtml(html)).words).toEqual(['Hana', 'Walks']);
});

test('a card of Zenn in place of a link is a link', () => {
  const html = '<iframe src="https://embed.zenn.studio/card#zenn-embedded__1"></iframe>';
  expect(contentOf(parseHtml(html))).toMatchObject({ links: 1, embeds: 0 });
});

test('buttons, and the names of commands in formulas, are no words, but those in code are', () => {
  const html = String.raw`<button>Copy</button><pre><code>\alpha</code></pre>
    <p>\(2^8\hspace{0.2em} \leq x\)</p>`;
  expect(contentOf(parseHtml(html)).words).toEqual(['alpha', '2', '8', 'x']);
});

test('a formula of KaTeX is counted once', () => {
  const html = `<span class="katex"><span class="katex-mathml"><math><semantics><mi>y</mi>
    <annotation>y</annotation></semantics></math></span><span class="katex-html">y</span></span>`;
  expect(contentOf(parseHtml(html)).words).toEqual(['y']);
});

test.each([
  '<div id="toc" class="toc-box"><ol><li><a href="#use">Use</a></li></ol></div>',
  '<nav id="TableOfContents"><ul><li><a href="#use">Use</a></li></ul></nav>',
  '<ul class="article-toc"><li><a href="#use">Use</a></li></ul>',
])('a table of contents that the theme puts into the content is not counted: %s', (contents) => {
  expect(contentOf(parseHtml(`${contents}<h2 id="use">Use</h2>`)).words).toEqual(['Use']);
});

test.each(['#b', '/%E5%B7%9D/#b', '/川/index.html#b', 'https://old.example/%e5%b7%9d/#b'])(
  'a link to %s on the page /川/ is one within the page',
  (href) => {
    const html = `<a href="${href}">b</a> <a href="/山/#b">c</a> <a href="/川/">d</a>`;
    expect(contentOf(parseHtml(html), '/川/').links).toBe(2);
  },
);
