import { expect, test } from 'vitest';
import { fewestPieces, piecesOf } from './word-pieces';

test('a word is listed from each letter on that two others follow', () => {
  expect(piecesOf('github')).toEqual([
    { text: 'github', offset: 0 },
    { text: ' ithub', offset: 2 },
    { text: ' thub', offset: 4 },
    { text: ' hub', offset: 6 },
  ]);
  expect(piecesOf('go')).toEqual([{ text: 'go', offset: 0 }]);
});

test('a letter of two UTF-16 code units is not split', () => {
  expect(piecesOf('\u{1DF04}abc')).toEqual([
    { text: '\u{1DF04}abc', offset: 0 },
    { text: ' abc', offset: 4 },
  ]);
});

test('what is listed of a long word is in proportion to its length', () => {
  const size = (word: string) => piecesOf(word).reduce((sum, { text }) => sum + text.length, 0);
  expect(size('a'.repeat(10_000))).toBeLessThan(13 * 10_000);
});

test('the fewest pieces contain every letter, and are all listed', () => {
  const word = Array.from({ length: 30 }, (_, at) => String.fromCharCode(0x61 + (at % 26))).join(
    '',
  );
  for (let length = 1; length <= word.length; length++) {
    const part = word.slice(0, length);
    const pieces = fewestPieces(part);
    const covered = new Set(
      pieces.flatMap(({ text, offset }) => [...text.trim()].map((_, at) => offset / 2 + at)),
    );
    expect(covered.size, part).toBe(length);
    expect(pieces.length, part).toBe(Math.ceil(length / 12));
    expect(piecesOf(part)).toEqual(expect.arrayContaining(pieces));
  }
});
