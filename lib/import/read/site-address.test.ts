import { expect, test } from 'vitest';
import { basePathIn } from './site-address';

test.each([
  ['/blog/', '/blog'],
  ['blog', '/blog'],
  ['/a/b', '/a/b'],
  ['/', ''],
  ['', ''],
  [undefined, ''],
])('the setting %j is the path %j', (setting, path) => {
  expect(basePathIn(setting)).toBe(path);
});
