import { expect, test } from 'vitest';
import { hasUnshownWords } from './unshown-words';

const URL = '\n\nhttps://www.youtube.com/watch?v=abc\n\n';

test.each([
  [['abc', 'A song'], URL, true],
  [['海の歌'], URL, true],
  [['海の歌'], `${URL}海の歌`, false],
  [['a_b *c*', 'd & [e f](/g)'], 'a\\_b \\*c\\* d &amp; e f', false],
  [['abc', 'autoplay', '/a/海', '100'], URL, false],
])('of %j, %j shows not all words: %s', (texts, made, isMissing) => {
  expect(hasUnshownWords(texts, made)).toBe(isMissing);
});
