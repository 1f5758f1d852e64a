import { expect, test } from 'vitest';
import { excerptOf } from './excerpt';

test.each([
  ['', ''],
  ['短い文。', '短い文。'],
  ['一行目\n二行目', '一行目二行目'],
  ['one\ntwo', 'one two'],
  ['あ'.repeat(140), 'あ'.repeat(140)],
  [`${'あ'.repeat(99)}。${'い'.repeat(99)}`, `${'あ'.repeat(99)}。`],
  [`「${'あ'.repeat(97)}。」${'い'.repeat(99)}`, `「${'あ'.repeat(97)}。」`],
])('the excerpt of %j is %j', (text, excerpt) => {
  expect(excerptOf(text)).toBe(excerpt);
});

test.each([
  ['Japanese without a full stop', '今日は天気が良いので散歩に行きました、'.repeat(12)],
  ['English', 'A sentence without an end goes on and on '.repeat(9)],
  ['a full stop too early', `短い。${'今日は天気が良いので散歩に行く'.repeat(12)}`],
  ['families of emoji', '👨‍👩‍👧‍👦'.repeat(200)],
  ['combining characters', 'か\u3099'.repeat(200)],
])('%s is cut to at most 140 characters with an ellipsis', (_, text) => {
  const excerpt = excerptOf(text);
  const characters = [...new Intl.Segmenter('ja').segment(excerpt)];
  expect(excerpt.endsWith('…')).toBe(true);
  expect(characters.length).toBeLessThanOrEqual(140);
  expect(characters.length).toBeGreaterThan(60);
  expect(text.startsWith(excerpt.slice(0, -1))).toBe(true);
});

test('no space or comma is left before the ellipsis', () => {
  expect(excerptOf('A word, '.repeat(60))).toMatch(/\w…$/);
});
