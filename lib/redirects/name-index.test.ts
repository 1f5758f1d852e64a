import { expect, test } from 'vitest';
import { NameIndex } from './name-index';

const names = new NameIndex(['Web Design', 'C', 'C++', 'C#', 'Next.js', '開発 日記', '42']);

test.each([
  ['Web Design', 'Web Design'],
  ['web design', 'Web Design'],
  ['web-design', 'Web Design'],
  ['WEB_DESIGN', 'Web Design'],
  ['next-js', 'Next.js'],
  ['開発-日記', '開発 日記'],
  ['ｃ＋＋', 'C++'],
  ['c', 'C'],
  ['42', '42'],
  ['webdesign', undefined],
  ['c-', undefined],
  ['', undefined],
])('%j is the name %s', (written, name) => {
  expect(names.find(written)).toBe(name);
});
