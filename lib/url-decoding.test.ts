import { expect, test } from 'vitest';
import { readableUrl } from './url-decoding';

test.each([
  ['#%E3%81%AA%E3%81%84%E8%A6%8B%E5%87%BA%E3%81%97', '#ない見出し'],
  ['https://example.com/%e5%a4%9c?q=%E6%98%9F#a', 'https://example.com/夜?q=星#a'],
  ['/夜/a.html', '/夜/a.html'],
  ['/%F0%9F%8C%99', '/🌙'],
  // Decoding delimiters, spaces and percent signs would change the URL.
  ['/a%2Fb%3Fc%23d%20e%25E3%2581%2582', '/a%2Fb%3Fc%23d%20e%25E3%2581%2582'],
  // Terminal controls: C0, C1, and characters that change the direction of text.
  ['/%1B%5B31m%0D', '/%1B%5B31m%0D'],
  ['/%C2%9B31m%E2%80%AE%E3%81%82', '/%C2%9B31m%E2%80%AEあ'],
  ['/%E3%80%80%E3%81%82%E2%80%8B', '/%E3%80%80あ%E2%80%8B'],
  // か with a combining mark, which looks like が.
  ['/%E3%81%8B%E3%82%99', '/%E3%81%8B%E3%82%99'],
  // Shift_JIS, a truncated character, a surrogate.
  ['/%96%E9', '/%96%E9'],
  ['/%E5%A4', '/%E5%A4'],
  ['/%ED%A0%80', '/%ED%A0%80'],
  ['100%', '100%'],
  // A file name as its author wrote it.
  ['a%20b.md', 'a b.md'],
  ['../my%20notes/%E5%A4%9C%5B1%5D.md#a%20b', '../my notes/夜[1].md#a%20b'],
  ['C:%5CUsers%5Ca%20b.md', 'C:\\Users\\a b.md'],
  ['%20a.md%20', '%20a.md%20'],
  ['a%1Bb%0A%25.md', 'a%1Bb%0A%25.md'],
  ['a%2Fb.md', 'a%2Fb.md'],
  ['mailto:a%20b@example.com', 'mailto:a%20b@example.com'],
  ['https:a%20b', 'https:a%20b'],
  ['?q=a%20b', '?q=a%20b'],
])('%s reads as %s', (url, readable) => {
  expect(readableUrl(url)).toBe(readable);
});
