import { expect, test } from 'vitest';
import { UNDECODABLE } from './undecodable';

// The platform's own decoder says what can be decoded.
function isUndecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return true;
  }
}

const PATTERN = new RegExp(`^/(${UNDECODABLE})$`, 'i');

/** Pieces of paths: whole signs of one to four bytes, and what is left when one is cut or ill made. */
const PIECES = [
  'a',
  '/',
  '%41',
  '%c3%a9',
  '%E3%81%82',
  '%f0%9f%8d%a3',
  '%ed%9f%bf',
  '%F4%8f%bf%bf',
  '%',
  '%e',
  '%zz',
  '%80',
  '%c0%80',
  '%c3',
  '%e0%80%80',
  '%E3%81',
  '%ed%a0%80',
  '%f0%8f%bf%bf',
  '%f4%90%80%80',
  '%f5%80%80%80',
  '%ff',
  'あ',
];

test('it is what decodeURIComponent refuses, piece by piece and in every pair and triple', () => {
  let refused = 0;
  for (const first of PIECES) {
    for (const second of ['', ...PIECES]) {
      for (const third of ['', ...PIECES]) {
        const path = first + second + third;
        if (isUndecodable(path)) refused++;
        expect(PATTERN.test(`/${path}`), path).toBe(isUndecodable(path));
      }
    }
  }
  expect(refused).toBeGreaterThan(1000);
});

test('a long path is decided in no time', () => {
  const long = `/${'%e3%81%82'.repeat(20_000)}%e3%81`;
  const start = performance.now();
  expect(PATTERN.test(long)).toBe(true);
  expect(performance.now() - start).toBeLessThan(500);
});
