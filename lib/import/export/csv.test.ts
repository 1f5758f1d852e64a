import { expect, test } from 'vitest';
import { csvRows } from './csv';

test.each([
  [
    '名前,題\r\n川,石\r\n',
    [
      ['名前', '題'],
      ['川', '石'],
    ],
  ],
  [
    '\uFEFFa,,"b, ""c""\nd"\n1,2',
    [
      ['a', '', 'b, "c"\nd'],
      ['1', '2'],
    ],
  ],
  ['a,b,', [['a', 'b']]],
  ['', []],
  ['a,"b"x,c\n', [['a', '"b"x', 'c']]],
])('%j has the rows %j', (text, rows) => {
  expect(csvRows(text)).toEqual(rows);
});
