import { expect, test } from 'vitest';
import { addressKey, pathOnSite } from './old-paths';

test.each([
  ['/a/', '/a'],
  ['/a/index.html', '/a'],
  ['/a.html', '/a'],
  ['/%E8%8A%B1/', '/花'],
  ['/か\u3099', '/が'],
  ['/?p=1', '/?p=1'],
  ['/', '/'],
  ['/a/#b', '/a'],
])('the path %s is compared in the form %s', (path, key) => {
  expect(addressKey(path)).toBe(key);
});

test('a host is the same with and without www', () => {
  expect(pathOnSite('https://old.example/a', '/', ['www.old.example'])).toBe('/a');
});

test.each([
  ['/a', '/a'],
  ['b', '/blog/b'],
  ['../c?d=1#e', '/c?d=1'],
  ['https://old.example/a?b', '/a?b'],
  ['https://www.old.example/a', '/a'],
  ['//old.example/a', '/a'],
  ['https://other.example/a', undefined],
  ['mailto:a@old.example', undefined],
  ['javascript:alert(1)', undefined],
  ['#a', undefined],
])('the reference %s on the page /blog/x has the path %s on the old site', (reference, path) => {
  expect(pathOnSite(reference, '/blog/x', ['old.example'])).toBe(path);
});
