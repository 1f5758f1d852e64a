import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { linkUnread } from './link-unread';

const NO_FILE = { hasFile: () => false };

test.each([
  ['[資料](my file.pdf)', '[資料](<my file.pdf>)'],
  ['[資料] (file.pdf)', '[資料](file.pdf)'],
  ['[資料]（./file.pdf）', '[資料](./file.pdf)'],
  ['［資料］(file.pdf)', '[資料](file.pdf)'],
])('%j is an error when the file exists, and is fixed', (text, fixed) => {
  const page = pageOf(`文 ${text} 文`);
  expect(findingsOf(linkUnread, page)).toMatchObject([{ line: 5, column: 3, level: 'error' }]);
  expect(fixedSource(linkUnread, page)).toBe(page.source.replace(text, fixed));
});

test.each([
  ['[資料](my file.pdf)', '[資料](<my file.pdf>)'],
  ['[節](#長い 見出し)', '[節](<#長い 見出し>)'],
  ['[記事](https://a.example/b c)', '[記事](<https://a.example/b c>)'],
  // A title without its quotation marks.
  ['[記事](https://a.example/ テスト)', '[記事](https://a.example/ "テスト")'],
  ['[記事](https://a.example/b.html A page)', '[記事](https://a.example/b.html "A page")'],
])('%j is reported without a fix', (text, other) => {
  const page = pageOf(text);
  expect(findingsOf(linkUnread, page, NO_FILE)).toMatchObject([
    { line: 5, column: 1, other, edits: [] },
  ]);
});

test('a link reference definition with text after its title is reported', () => {
  const page = pageOf('[a]\n\n[a]: https://a.example/b "題" 余計');
  expect(findingsOf(linkUnread, page)).toMatchObject([
    { line: 7, column: 1, other: '[a]: https://a.example/b "題"', edits: [] },
  ]);
  expect(positionsOf(linkUnread, pageOf('[a]\n\n[a]: /b "題"'))).toEqual([]);
});

test.each([
  '[資料](file.pdf)',
  '[資料](<my file.pdf>)',
  '[注](1 と 2)',
  '[1] (see a.b)',
  '[出典]（https://a.example/）',
  'f[i](a, b)',
  '`[[Page]]`',
  '[[nodiscard]] [[1]] [[1, 2]] if [[ -f a ]]',
  '[[bin]]',
  '[toc][a]\n\n[a]: /b',
  '\\[資料](my file.pdf)',
])('%j is not reported', (text) => {
  expect(positionsOf(linkUnread, pageOf(text), NO_FILE)).toEqual([]);
});
