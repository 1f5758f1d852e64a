import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { taskUnread } from './task-unread';

test.each([
  ['- [] あ', '- [ ] あ', '5:3'],
  ['- [　] あ', '- [ ] あ', '5:3'],
  ['- ［ ］ あ', '- [ ] あ', '5:3'],
  ['1. ［x］あ', '1. [x] あ', '5:4'],
  ['- [ ]あ', '- [ ] あ', '5:3'],
  ['- [X]　あ', '- [x] あ', '5:3'],
])('%j is reported and fixed', (text, fixed, position) => {
  const page = pageOf(text);
  expect(positionsOf(taskUnread, page)).toEqual([position]);
  expect(fixedSource(taskUnread, page)).toBe(page.source.replace(text, fixed));
  expect(positionsOf(taskUnread, pageOf(fixed))).toEqual([]);
});

test('a checkbox with a state other than done is reported without a fix', () => {
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
])('%j is not reported', (text) => {
  expect(positionsOf(taskUnread, pageOf(text))).toEqual([]);
});
