import { expect, test } from 'vitest';
import { nameInPath } from './name-in-path';

test.each([
  ['walks/river', 'river'],
  ['walks/2012/01', '2012-01'],
  ['walks/2012/', '2012'],
  ['12', '12'],
  ['/walks/river/ja', 'river'],
  ['/walks/river/zh-Hant/', 'river'],
  ['/walks/2012/01/en', '2012-01'],
  ['/words/go', 'go'],
  ['words/ja', 'ja'],
])('the name of a post at %s is %s', (path, name) => {
  expect(nameInPath(path)).toBe(name);
});
