import { expect, test } from 'vitest';
import { hasUnshownWords } from './unshown-words';

const URL = '\n\nhttps://www.youtube.com/watch?v=abc\n\n';

test.each([
  [['abc', 'A song'], URL, true],
  [['abc', 'Vagabond'], URL, true],
  [['海の歌'], URL, true],
  [['海の歌'], `${URL}海の歌`, false],
  [['a_b *c*', 'd & [e f](/g)'], 'a\\_b \\*c\\* d &amp; e f', false],
  [['abc', 'autoplay', '/a/海', '100', 'X7aBc'], URL, false],
])('of the positions %j, %j shows not all words: %s', (list, made, isMissing) => {
  expect(hasUnshownWords({ named: {}, list }, made)).toBe(isMissing);
});

test.each([
  [{ id: 'abc', title: 'vim' }, true],
  [{ id: 'abc', title: 'abc' }, false],
  [{ id: 'abc', type: 'Wide', title: '' }, false],
  [{ id: 'abc', about: 'A song' }, true],
])('of the names %j, an embed shows not all words: %s', (named, isMissing) => {
  expect(hasUnshownWords({ named, list: [] }, URL)).toBe(isMissing);
});
