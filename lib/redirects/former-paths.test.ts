import { expect, test } from 'vitest';
import { formerPathReader, haveDays } from './former-paths';

test.each([
  ['/:year/:month/:day/*', '/2015/02/18/x', { day: '2015-02-18', month: '2015-02', name: 'x' }],
  ['/:year/:month/:day/*', '/2015/2/8', { day: '2015-02-08', month: '2015-02', name: undefined }],
  ['/:year/:month/:day/*', '/2015/02/18/', { day: '2015-02-18', month: '2015-02' }],
  ['/:year/:month/:day/*', '/2015/02/18/a/b', { day: '2015-02-18', month: '2015-02', name: 'a/b' }],
  ['/:year/:month/:day/*', '/2015/02/30/x', null],
  ['/:year/:month/:day/*', '/2015/02/18x', null],
  ['/:year/:month/:day/*', '/15/02/18/x', null],
  ['/blog/:year/:month/:day/*', '/2015/02/18/x', null],
  [
    '/entry/:year/:month/:day/:time',
    '/entry/2015/02/18/101010',
    { day: '2015-02-18', month: '2015-02' },
  ],
  ['/:slug.html', '/x.html', { name: 'x' }],
  ['/:slug.html', '/x.htm', null],
  ['/:slug.html', '/x/y.html', null],
  ['/:year/:month/:slug', '/2015/02/x', { name: 'x' }],
  ['/diary/:year/:slug.html', '/diary/2015/x.html', { name: 'x' }],
  ['/diary/:year/:slug.html', '/diary/15/x.html', null],
  ['/p(1)/:slug', '/p(1)/x', { name: 'x' }],
])('the pattern %s reads %s as %j', (pattern, path, former) => {
  expect(formerPathReader(pattern)(path)).toEqual(former);
});

test.each([
  '',
  '/',
  'x',
  '/:year/*',
  '/:slug/:slug',
  '/:name',
  '/*/x',
  '/about',
  '/:year/:month/:day/*/x',
])('the pattern %j is refused, with the name of the setting', (pattern) => {
  expect(() => formerPathReader(pattern)).toThrow('site.config.ts: formerPaths');
});

test('only patterns with a date have days', () => {
  expect(haveDays(['/:slug.html', '/blog/:year/:month/:day/*'])).toBe(true);
  expect(haveDays(['/:slug.html'])).toBe(false);
});

test('a long path is read within 3 s', () => {
  const started = performance.now();
  formerPathReader('/:slug.html')(`/${'.html'.repeat(20_000)}x`);
  formerPathReader('/:year/:month/:day/*')(`/2015/02/18${'/'.repeat(100_000)}`);
  expect(performance.now() - started).toBeLessThan(3000);
});
