import { expect, test } from 'vitest';
import { translateExtensions } from './extensions';

function translated(text: string): string {
  return translateExtensions(text, () => expect.unreachable());
}

// https://michelf.ca/projects/php-markdown/extra/#def-list
test.each([
  ['潮\n: 水', '<dl>\n<dt>潮</dt>\n<dd>\n\n水\n\n</dd>\n</dl>'],
  [
    '2025年\n\n:   属性は`<script>`の\n    `defer`と\n    `type="module"`。\n\n後。',
    '<dl>\n<dt>2025年</dt>\n<dd>\n\n属性は`<script>`の\n`defer`と\n`type="module"`。\n\n</dd>\n</dl>\n\n後。',
  ],
  [
    '`<a>`\n: 一\n: 二 `<b>`',
    '<dl>\n<dt>\n\n`<a>`\n\n</dt>\n<dd>\n\n一\n\n</dd>\n<dd>\n\n二 `<b>`\n\n</dd>\n</dl>',
  ],
  [
    '**A**\n  : 一\n\n  : 二',
    '<dl>\n<dt>\n\n**A**\n\n</dt>\n<dd>\n\n一\n\n</dd>\n<dd>\n\n二\n\n</dd>\n</dl>',
  ],
  [
    'A\n: B\n    : 内',
    '<dl>\n<dt>A</dt>\n<dd>\n\n<dl>\n<dt>B</dt>\n<dd>\n\n内\n\n</dd>\n</dl>\n\n</dd>\n</dl>',
  ],
  ['- A\n  : 一\n- B', '- <dl>\n  <dt>A</dt>\n  <dd>\n\n  一\n\n  </dd>\n  </dl>\n- B'],
  [
    'A\n: 一\n\n- 箇条\n\n  ```js\n  f();\n  ```',
    '<dl>\n<dt>A</dt>\n<dd>\n\n一\n\n</dd>\n</dl>\n\n- 箇条\n\n  ```js\n  f();\n  ```',
  ],
  ['> A\n> : `一`\n\n後', '> <dl>\n> <dt>A</dt>\n> <dd>\n>\n> `一`\n>\n> </dd>\n> </dl>\n\n後'],
  // Markdown in a term is read too.
  [
    '[**潮**](https://example.org/)\n: 水',
    '<dl>\n<dt>\n\n[**潮**](https://example.org/)\n\n</dt>\n<dd>\n\n水\n\n</dd>\n</dl>',
  ],
  [
    'A\n\n:   一段\n\n    二段\n\nB\n\n:   三段',
    '<dl>\n<dt>A</dt>\n<dd>\n\n一段\n\n二段\n\n</dd>\n<dt>B</dt>\n<dd>\n\n三段\n\n</dd>\n</dl>',
  ],
  [
    'A\n: 例\n\n    ```js\n    f();\n    ```\n\n後',
    '<dl>\n<dt>A</dt>\n<dd>\n\n例\n\n```js\nf();\n```\n\n</dd>\n</dl>\n\n後',
  ],
])('a definition keeps its code and its paragraphs: %j', (source, html) => {
  expect(translated(source)).toBe(html);
});

test.each(['```\nA\n: b\n```', '- A\n: b', 'A : b\n:::note\n文\n:::', 'A\n:b'])(
  '%j is no definition list',
  (source) => {
    expect(translated(source)).toBe(source);
  },
);
