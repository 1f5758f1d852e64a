import { expect, test } from 'vitest';
import { reverseOf } from './redirect-pattern';

test.each([
  ['/b/*', '/posts/:splat', '/posts/2020/a', '/b/2020/a'],
  ['/b/:slug', '/posts/:slug/', '/posts/a', '/b/a'],
  ['/b/:slug', '/posts/:slug', '/posts/2020/a', undefined],
  ['/zh/:path*', '/:path*', '/blog/a', '/zh/blog/a'],
  ['/zh/:path*', '/:path*', '/zh/a', undefined],
  ['/*', '/:splat', '/a', undefined],
  [
    String.raw`/:year(\\d{4})/:month(\\d{2})/:slug`,
    '/zh/:year/:month/:slug',
    '/zh/2024/09/a',
    '/2024/09/a',
  ],
])('from %s to %s, the path %s had the path %s', (from, to, path, former) => {
  expect(reverseOf({ from, to })?.(path)).toBe(former);
});

test.each([
  ['/:year/:slug', '/blog/:slug'],
  ['/any/(.*)', '/blog/river'],
  ['/:a', '/:a/:a'],
  ['/b/*.html', '/posts/:splat'],
  ['/old', '/new'],
])('from %s to %s, no path can be known', (from, to) => {
  expect(reverseOf({ from, to })).toBeUndefined();
});
