import { expect, test } from 'vitest';
import { formerPattern } from './former-pattern';

test.each([
  ['/archives/2015/03/09/hanami', 'hanami', '2015-03-09', '/archives/:year/:month/:day/*'],
  ['/2015/3/9/hanami/', 'hanami', '2015-03-09', '/:year/:month/:day/*'],
  ['/diary/2015/03/09/花見.html', '花見', '2015-03-09', '/diary/:year/:month/:day/*'],
  ['/remark/2015/03/hanami/', 'hanami', '2015-03-09', '/remark/:year/:month/:slug'],
  ['/2015/hanami.html', 'hanami', '2015-03-09', '/:year/:slug.html'],
  ['/2015/diary/hanami', 'hanami', '2015-03-09', '/:year/diary/:slug'],
  ['/archives/20150309/hanami', 'hanami', '2015-03-09', '/archives/:year:month:day/*'],
  ['/2015-03-09/hanami/', 'hanami', '2015-03-09', '/:year-:month-:day/*'],
  ['/2015-03/hanami/', 'hanami', '2015-03-09', '/:year-:month/:slug'],
  // The folder is not the year of the post.
  ['/2014/hanami', 'hanami', '2015-03-09', '/2014/:slug'],
  ['/blog/hanami', 'hanami', undefined, '/blog/:slug'],
  ['/hanami.php', 'hanami', '2015-03-09', '/:slug.php'],
  ['/post/hanami.html', 'hanami', '2015-03-09', '/post/:slug.html'],
])('the path %s of the post %s (day: %s) matches the pattern %s', (path, slug, day, pattern) => {
  expect(formerPattern(path, slug, day)).toBe(pattern);
});

test.each([
  // The day or the slug is not that of the post, or is missing.
  ['/archives/2015/03/10/hanami2', 'hanami', '2015-03-09'],
  ['/archives/2015/03/09/other', 'hanami', '2015-03-09'],
  ['/archives/2015/03/09', 'hanami', '2015-03-09'],
  ['/archives/12345', 'hanami', '2015-03-09'],
  // A month without a day is not enough for a pattern, unless it contains the slug.
  ['/2015/03/other', 'hanami', '2015-03-09'],
  ['/hanami', 'hanami', '2015-03-09'],
  // A month or a day that only some posts have.
  ['/entry/2015/04/13/hanami', 'hanami', '2015-03-09'],
  ['/entry/2014/04/13/hanami', 'hanami', '2015-03-09'],
  ['/2015/03/13/hanami', 'hanami', '2015-03-09'],
  ['/2015/march/hanami', 'hanami', '2015-03-09'],
  ['/?p=1', 'hanami', '2015-03-09'],
  ['/a:b/hanami', 'hanami', '2015-03-09'],
  ['/a*/hanami', 'hanami', '2015-03-09'],
  ['/hanami/hanami2', 'hanami', '2015-03-09'],
])('no pattern is suggested for the path %s of the post %s (day: %s)', (path, slug, day) => {
  expect(formerPattern(path, slug, day)).toBeUndefined();
});
