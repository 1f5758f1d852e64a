import { expect, test } from 'vitest';
import { mended, pageOf, placesOf } from '../fixtures';
import { addressRunsOn } from './address-runs-on';

test.each([
  ['見よ https://a.example/bを見る', '見よ <https://a.example/b>を見る', '5:4'],
  ['www.a.example/bを見る', '<http://www.a.example/b>を見る', '5:1'],
  ['https://a.example/です。', '<https://a.example/>です。', '5:1'],
  ['（https://a.example/bという記事）', '（<https://a.example/b>という記事）', '5:2'],
])('%j is found and mended', (text, right, place) => {
  const page = pageOf(text);
  expect(placesOf(addressRunsOn, page)).toEqual([place]);
  expect(mended(addressRunsOn, page)).toBe(page.source.replace(text, right));
  expect(placesOf(addressRunsOn, pageOf(right))).toEqual([]);
});

test.each([
  'https://a.example/ を見る',
  'https://a.example/日本語',
  'https://a.example/wiki/Xの悲劇',
  'https://a.example/wiki/Python入門',
  'https://a.example/手紙を書く',
  '<https://a.example/bを>',
  '[https://a.example/bを](/c)',
  'https://a.example/b。これを',
])('%j is none', (text) => {
  expect(placesOf(addressRunsOn, pageOf(text))).toEqual([]);
});
