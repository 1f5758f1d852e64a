import { expect, test } from 'vitest';
import { httpUrl } from './http-url';

test.each([
  ['https://a.example/b', 'https://a.example/b'],
  ['//a.example/b', 'https://a.example/b'],
  ['http://a.example', 'http://a.example/'],
  ['/b', null],
  ['mailto:a@a.example', null],
  ['https://', null],
  ['java\nscript://a.example', null],
])('%j as an http(s) URL is %j', (source, url) => {
  expect(httpUrl(source)?.href ?? null).toBe(url);
});
