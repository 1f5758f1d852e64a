import { expect, test } from 'vitest';
import { readCodeInfo } from './code-info';

test.each([
  ['', { language: '', title: '', diff: false, marked: [], numbered: false }],
  ['ts', { language: 'ts', title: '', diff: false, marked: [], numbered: false }],
  ['TS:src/a.ts', { language: 'ts', title: 'src/a.ts', diff: false, marked: [], numbered: false }],
  ['ts:C:\\a.ts', { language: 'ts', title: 'C:\\a.ts', diff: false, marked: [], numbered: false }],
  ['diff', { language: 'diff', title: '', diff: true, marked: [], numbered: false }],
  ['diff ts:a.ts', { language: 'ts', title: 'a.ts', diff: true, marked: [], numbered: false }],
  ['ts {1,3-5}', { language: 'ts', title: '', diff: false, marked: [1, 3, 4, 5], numbered: false }],
  ['ts{2}', { language: 'ts', title: '', diff: false, marked: [2], numbered: false }],
  ['ts showLineNumbers', { language: 'ts', title: '', diff: false, marked: [], numbered: true }],
  [
    'sh title="a b" {1}',
    { language: 'sh', title: 'a b', diff: false, marked: [1], numbered: false },
  ],
  ['ts {0,x,-}', { language: 'ts', title: '', diff: false, marked: [], numbered: false }],
])('reads the info string %j', (info, expected) => {
  const { marked, ...rest } = readCodeInfo(info);
  expect({ ...rest, marked: [...marked] }).toEqual(expected);
});
