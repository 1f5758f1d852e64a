import { expect, test } from 'vitest';
import { isSitePath } from './aliases';

test.each([
  ['/', true],
  ['/archive', true],
  ['/archive/2015', true],
  ['/archive/2015/02/18', true],
  ['/archive/2015/02/18/walk', false],
  ['/archive', true],
  ['/archive/2015/02', true],
  ['/archive/2015/walk', false],
  ['/archive/20150218-walk', false],
  ['/archive/12', false],
  ['/tags/a/b', true],
  ['/series/garden', true],
  ['/series/garden/atom.xml', true],
  ['/series/garden/1', false],
  ['/entry/2015/02/18', false],
  ['/page', true],
  ['/page/12', true],
  ['/page/about', false],
  ['/page/2024/a', false],
  ['/page/２', false],
  ['/old', false],
])('%s is a URL of a page of the site: %s', (path, expected) => {
  expect(isSitePath(path)).toBe(expected);
});
