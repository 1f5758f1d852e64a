import { expect, test } from 'vitest';
import { notationInMarkdown } from './notation-in-markdown';

const PICTURE =
  'https://cdn-ak.f.st-hatena.com/images/fotolife/w/writer/20200102/20200102123456.png';

test.each([
  ['a footnote with code', '川((`a(b)`と`c`))', '川[^1]\n\n[^1]: `a(b)`と`c`'],
  ['two footnotes side by side', '川((一))((二))', '川[^1][^2]\n\n[^1]: 一\n\n[^2]: 二'],
  ['parentheses in code', '`((a))`と川((一))', '`((a))`と川[^1]\n\n[^1]: 一'],
  [
    'the alternative text and the caption of a picture',
    '[f:id:writer:20200102123456p:plain:alt=川 の `地図`:title=地図]',
    `![川 の \\\`地図\\\`](${PICTURE} "地図")`,
  ],
  [
    'a picture without brackets',
    '川\n\nf:id:writer:20200102123456p:image:w200\n\n`f:id:writer:20200102123456p:image`',
    `川\n\n![](${PICTURE})\n\n\`f:id:writer:20200102123456p:image\``,
  ],
  [
    'a picture inside a block of HTML',
    '<figure title="川">[f:id:writer:20200102123456p:plain]</figure>\n\n[f:id:writer:20200102123456p:plain]',
    `<figure title="川"><img src="${PICTURE}" alt=""></figure>\n\n![](${PICTURE})`,
  ],
  [
    'a picture on the line of “read more”',
    '<!-- more -->[f:id:writer:20200102123456p:plain]',
    `<!-- more --><img src="${PICTURE}" alt="">`,
  ],
  [
    'code below a line of HTML',
    '<div>\n```\n((a))\n```\n</div>\n\n川((一))',
    '<div>\n```\n((a))\n```\n</div>\n\n川[^1]\n\n[^1]: 一',
  ],
  [
    'a card with the words of a tweet',
    '[https://twitter.com/a/status/1:embed#川を歩く。(動画) https://t.co/a]',
    'https://twitter.com/a/status/1',
  ],
  [
    'products, with and without a title',
    '[asin:4-00-310101-4:title=草枕]と\n\n[isbn:4003101014:detail]',
    '[草枕](https://www.amazon.co.jp/dp/4003101014)と\n\nhttps://www.amazon.co.jp/dp/4003101014',
  ],
  ['a formula', '[tex: a_1^{2} + \\[b\\] ]です', '$`a_1^{2} + [b]`$です'],
  [
    'a formula in an environment of displayed formulas',
    '[tex: \\begin{align*}\na &= b \\newline\nc &= d\n\\end{align*} ]',
    '$`\\begin{aligned}\na &= b \\newline\nc &= d\n\\end{aligned}`$',
  ],
  [
    'URLs with :title without brackets',
    '- https://example.com/a:title\n- https://example.com/b:title:bookmarkです `https://example.com/c:title`',
    '- <https://example.com/a>\n- <https://example.com/b>です `https://example.com/c:title`',
  ],
  [
    'users',
    'id:writer:detail と[id:other]',
    '[id:writer](https://profile.hatena.ne.jp/writer/) と[id:other](https://profile.hatena.ne.jp/other/)',
  ],
  [
    'what only looks like a user',
    'grid:abc https://example.com/?id:abc',
    'grid:abc https://example.com/?id:abc',
  ],
])('%s', (_, source, markdown) => {
  const lost: string[] = [];
  expect(notationInMarkdown(source, (name) => lost.push(name))).toBe(`${markdown}\n`);
  expect(lost).toEqual([]);
});

test('a formula that this blog cannot read stays as code and is reported', () => {
  const lost: string[] = [];
  const markdown = notationInMarkdown('[tex:\\own{x}]', (name) => lost.push(name));
  expect(markdown).toBe('`\\own{x}`\n');
  expect(lost).toEqual(['[tex:\\own{x}]']);
});
