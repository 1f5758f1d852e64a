import { expect, test } from 'vitest';
import { redirectsOf } from './redirects';

const CONFIG = String.raw`
  redirects: () => [
    { source: '/zh/:path*', destination: '/:path*', permanent: true },
    { source: '/first', destination: '/blog/first-walk/', permanent: true },
    { source: '/notes/:slug', destination: '/blog/:slug', permanent: true },
    { source: '/any/(.*)', destination: '/blog/river', permanent: true },
    { source: '/:year/:slug', destination: '/blog/:slug', permanent: true },
    { source: '/away', destination: 'https://other.example/blog/river' },
  ],
  rewrites: () => [
    {
      source: '/:year(\\d{4})/:month(\\d{2})/:slug',
      destination: '/zh/:year/:month/:slug',
    },
  ]`;

test.each([
  ['/blog/first-walk', ['/zh/blog/first-walk', '/first', '/notes/first-walk']],
  ['/blog/river/', ['/zh/blog/river', '/notes/river']],
  ['/zh/2024/09/a', ['/2024/09/a']],
])('%s was also reached at %j', (path, others) => {
  expect(redirectsOf(CONFIG)(path)).toEqual(others);
});

test('a rule that gives a parameter twice is ignored', () => {
  expect(redirectsOf("source: '/:a', destination: '/:a/:a'")('/b/b')).toEqual([]);
});
