import { expect, test } from 'vitest';
import { nameInPath } from './name-in-path';

test.each([
  ['walks/river', 'river'],
  ['walks/2012/01', '2012-01'],
  ['walks/2012/', '2012'],
  ['12', '12'],
])('the name of a post at %s is %s', (path, name) => {
  expect(nameInPath(path)).toBe(name);
});
