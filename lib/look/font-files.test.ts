import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isFont } from './font-files';

const FOLDER = 'node_modules/@fontsource/noto-serif-jp/files';

/** An OpenType font of one table of four bytes. */
const SFNT = Buffer.concat([
  Buffer.from('OTTO\0\x01\0\0\0\0\0\0', 'latin1'),
  Buffer.from('name\0\0\0\0\0\0\0\x1c\0\0\0\x04', 'latin1'),
  Buffer.from('text', 'latin1'),
]);

test('a font is one, and without its end it is not', () => {
  const woff2 = readFileSync(`${FOLDER}/noto-serif-jp-latin-400-normal.woff2`);
  for (const font of [woff2, SFNT]) {
    expect(isFont(font)).toBe(true);
    for (const length of [font.length - 1, 30, 13, 4, 0]) {
      expect(isFont(font.subarray(0, length))).toBe(false);
    }
  }
});

test('a page and the older format WOFF are no fonts to read', () => {
  expect(isFont(Buffer.from('<!DOCTYPE html><title>404</title>'))).toBe(false);
  expect(isFont(readFileSync(`${FOLDER}/noto-serif-jp-latin-400-normal.woff`))).toBe(false);
});
