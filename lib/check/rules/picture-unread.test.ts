import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { pictureUnread } from './picture-unread';

test.each([
  ['![絵](my photo.jpg)', '![絵](<my photo.jpg>)'],
  ['![絵](my photo.jpg "題")', '![絵](<my photo.jpg> "題")'],
  [
    '![a "b"](my photo.jpeg =250x100)',
    '<img src="my photo.jpeg" width="250" height="100" alt="a &quot;b&quot;">',
  ],
  ['![絵](photo.jpeg "題" width=300)', '<img src="photo.jpeg" width="300" alt="絵" title="題">'],
  [
    '![絵](my photo.jpeg width="300" height=100)',
    '<img src="my photo.jpeg" width="300" height="100" alt="絵">',
  ],
  ['![絵](photo.jpeg "題" class=wide)', '![絵](photo.jpeg "題")'],
  ['![絵](https://a.example/図 1.png)', '![絵](<https://a.example/図 1.png>)'],
  ['![絵] (photo.jpg)', '![絵](photo.jpg)'],
  ['![絵]（photo.jpg）', '![絵](photo.jpg)'],
  ['![絵](https://a.example/my photo.jpg)', '![絵](<https://a.example/my photo.jpg>)'],
  ['![[photo.jpeg]]', '![](photo.jpeg)'],
  ['![[my photo.jpeg|川]]', '![川](<my photo.jpeg>)'],
  ['![[photo.jpeg|300]]', '<img src="photo.jpeg" width="300">'],
  ['![[photo.jpeg|300x200]]', '<img src="photo.jpeg" width="300" height="200">'],
])('%j is an error and is fixed', (text, fixed) => {
  const page = pageOf(`文 ${text} 文`);
  expect(findingsOf(pictureUnread, page)).toMatchObject([{ line: 5, column: 3, level: 'error' }]);
  expect(fixedSource(pictureUnread, page)).toBe(page.source.replace(text, fixed));
  expect(positionsOf(pictureUnread, pageOf(fixed))).toEqual([]);
});

test('when the file does not exist, it is reported without a fix', () => {
  const page = pageOf('![絵](my photo.jpg)\n\n![[memo.dat]]\n\n![絵](my file.dat)');
  const findings = findingsOf(pictureUnread, page, { hasFile: () => false });
  expect(findings.map(({ level }) => level)).toEqual(['error', 'warning', 'warning']);
  expect(findings.flatMap(({ edits }) => edits)).toEqual([]);
});

test.each([
  '![絵](photo.jpg)',
  '![絵](<my photo.jpg>)',
  '`![絵](my photo.jpg)`',
  '\\![絵](my photo.jpg)',
  '```md\n![[photo.jpg]]\n```',
  '![説明](画像 の 名前) と書く',
  // An embedded note, which lib/check/rules/wiki-link-unread reports.
  '![[メモ]] ![[メモ.md|言葉]]',
])('%j is not reported', (text) => {
  expect(positionsOf(pictureUnread, pageOf(text))).toEqual([]);
});
