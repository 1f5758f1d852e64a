import { expect, test } from 'vitest';
import { bodyFault } from './limits';

test.each([
  ['', 'empty'],
  [' \n\t　', 'empty'],
  ['\u200B\u2060\u3164', 'empty'],
  ['あ', null],
  ['あ'.repeat(5000), null],
  ['あ'.repeat(5001), 'long'],
  // A character outside the Basic Multilingual Plane has two UTF-16 code units.
  ['𠮷'.repeat(5000), null],
  ['𠮷'.repeat(5001), 'long'],
  [`${'>'.repeat(20)} a`, null],
  [`${'>'.repeat(21)} a`, 'deep'],
  [`${'- '.repeat(21)}a`, 'deep'],
  [`${'1. '.repeat(11)}${'> '.repeat(10)}a`, 'deep'],
  [`a\n${'  '.repeat(30)}- a`, 'deep'],
  [`${'  '.repeat(30)}let deep = code;`, null],
  ['a -- b > c -> d', null],
])('the fault of %j is %s', (body, fault) => {
  expect(bodyFault(body)).toBe(fault);
});
