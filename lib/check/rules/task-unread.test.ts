import { expect, test } from 'vitest';
import { findingsOf, mended, pageOf, placesOf } from '../testing/page';
import { taskUnread } from './task-unread';

test.each([
  ['- [] あ', '- [ ] あ', '5:3'],
  ['- [　] あ', '- [ ] あ', '5:3'],
  ['- ［ ］ あ', '- [ ] あ', '5:3'],
  ['1. ［x］あ', '1. [x] あ', '5:4'],
  ['- [ ]あ', '- [ ] あ', '5:3'],
  ['- [X]　あ', '- [x] あ', '5:3'],
])('%j is found and mended', (text, right, place) => {
  const page = pageOf(text);
  expect(placesOf(taskUnread, page)).toEqual([place]);
  expect(mended(taskUnread, page)).toBe(page.source.replace(text, right));
  expect(placesOf(taskUnread, pageOf(right))).toEqual([]);
});

test('a mark that says more than done is left to the author', () => {
  const page = pageOf('- [>] あ\n- [-] い');
  expect(findingsOf(taskUnread, page)).toMatchObject([
    { line: 5, value: '[>]', other: '- [ ] あ', edits: [] },
    { line: 6, value: '[-]', other: '- [ ] い', edits: [] },
  ]);
});

test.each([
  '- [ ] あ',
  '- [x] あ',
  '- [x](a.md)',
  '- [x]: あ',
  '- \\[] あ',
  '- `[]` は空の配列',
  '- [] ',
  '[] あ',
  '- [x]\n\n[x]: /a',
])('%j is none', (text) => {
  expect(placesOf(taskUnread, pageOf(text))).toEqual([]);
});
