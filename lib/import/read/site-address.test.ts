import { expect, test } from 'vitest';
import { basePathIn, isPlaceholder } from './site-address';

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

test.each([
  'yoursite.com',
  'www.your-domain.com',
  'replace-this-with-your-hugo-site.com',
  'example.org',
  'your-github-username.github.io',
  'yourname.github.io',
  'localhost:4000',
  '127.0.0.1:1313',
])('%s is the host of no site', (host) => {
  expect(isPlaceholder(host)).toBe(true);
});

test.each(['umibe.example.com', 'yourself.example.com', 'your-name.jp', 'example.jp'])(
  '%s may be that of one',
  (host) => {
    expect(isPlaceholder(host)).toBe(false);
  },
);
