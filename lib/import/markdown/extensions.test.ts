import { expect, test } from 'vitest';
import { translateExtensions } from './extensions';

// https://gohugo.io/content-management/markdown-attributes/, https://kramdown.gettalong.org/syntax.html
test.each([
  ['## 見出し {#sec .cls}\n\n本文', '<h2 id="sec">見出し</h2>\n\n本文', ['{.cls}']],
  ['## 見出し {#sec}\n本文', '<h2 id="sec">見出し</h2>\n\n本文', []],
  ['## 見出し {.cls}\n本文', '## 見出し\n本文', ['{.cls}']],
  [
    '### 見出し {#節 .a .b data-x="y z"} ###',
    '<h3 id="節">見出し</h3>',
    ['{.a}', '{.b}', '{data-x="y z"}'],
  ],
  ['## 見出し {id="sec" class="cls"}', '<h2 id="sec">見出し</h2>', ['{class="cls"}']],
  ['## *見出し* {#sec .cls}', '## <span id="sec"></span>*見出し*', ['{.cls}']],
  ['見出し {#sec .cls}\n---\n本文', '<h2 id="sec">見出し</h2>\n\n本文', ['{.cls}']],
  ['見出し {#sec}\n===', '<h1 id="sec">見出し</h1>', []],
  ['## 見出し {: #sec .cls}', '<h2 id="sec">見出し</h2>', ['{.cls}']],
])(
  'of the heading %j the id stays, and other attributes are reported',
  (source, markdown, lost) => {
    const reported: string[] = [];
    expect(translateExtensions(source, (what) => reported.push(what))).toBe(markdown);
    expect(reported).toEqual(lost);
  },
);

test.each([
  '## 集合 {a, b}',
  '文 {#a}\n\n次',
  '## 見出し {}',
  '## {{< x >}}',
  '- 一 {.a}\n- 二',
  'a | b {.c}\n--- | ---',
])('%j is unchanged', (source) => {
  expect(translateExtensions(source, () => expect.unreachable())).toBe(source);
});
