import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf } from '../testing/page';
import { pictureSizeUnread } from './picture-size-unread';

test.each([
  ['前 ![猫|300](a.png)', '|300', '<img src="a.png" width="300" alt="猫">'],
  [
    '前 ![猫|300x200](a.png "題")',
    '|300x200',
    '<img src="a.png" width="300" height="200" alt="猫" title="題">',
  ],
])('%j is reported and fixed', (text, value, other) => {
  const page = pageOf(text);
  expect(findingsOf(pictureSizeUnread, page)).toMatchObject([{ line: 5, column: 3, value, other }]);
  expect(fixedSource(pictureSizeUnread, page)).toContain(`\n前 ${other}`);
});

test.each(['![猫](a.png)', '![猫|犬](a.png)', '`![猫|300](a.png)`', '![2|3 の割合](a.png)'])(
  '%j is not reported',
  (text) => {
    expect(findingsOf(pictureSizeUnread, pageOf(text))).toEqual([]);
  },
);
