import { expect, test } from 'vitest';
import { formerUrls } from './former-urls';
import { libraryOf } from './testing/library';

test('a pattern with the slug lists every post, so that the import may omit their aliases', () => {
  const library = libraryOf(
    { slug: 'a', publishedOn: '2015-03-02' },
    { slug: 'b', publishedOn: '2016-01-09' },
  );
  const patterns = ['/blog/:slug', '/remark/:year/:month/:slug', '/:slug.html', '/:slug'];
  const lines = formerUrls(library, patterns).map(({ path, to }) => `${path} ${to}`);
  expect(lines).toEqual([
    '/blog/a /a',
    '/blog/b /b',
    '/remark/2015/03/a /a',
    '/remark/2016/01/b /b',
  ]);
});

test('aliases, names in each pattern, and days become former paths', () => {
  const library = libraryOf(
    { slug: 'a', publishedOn: '2015-03-02', aliases: ['/old%20one', '/?p=1', '/..%2Fetc'] },
    { slug: 'b', publishedOn: '2015-03-01' },
    { slug: 'c', publishedOn: '2015-03-01' },
  );
  const patterns = ['/:year/:month/:day/*', '/entry/:year/:month/:day/:time', '/:slug.html'];
  const lines = formerUrls(library, patterns).map(
    ({ path, below, to }) => `${path}${below ? '/*' : ''} ${to}`,
  );
  expect(lines).toEqual([
    '/2015/03/01/b /b',
    '/2015/03/01/c /c',
    '/2015/03/02/a /a',
    '/old one /a',
    '/2015/03/01/* /archive/2015/03/01',
    '/2015/03/02/* /a',
    '/entry/2015/03/01/* /archive/2015/03/01',
    '/entry/2015/03/02/* /a',
  ]);
});

test('a translation keeps its former paths, and a day leads to the version that lists have', () => {
  const library = libraryOf(
    { slug: 'a', publishedOn: '2015-03-02' },
    { slug: 'a.en', publishedOn: '2015-03-02', lang: 'en', translationOf: 'a' },
  );
  const lines = formerUrls(library, ['/:year/:month/:day/*']).map(
    ({ path, below, to }) => `${path}${below ? '/*' : ''} ${to}`,
  );
  expect(lines).toEqual(['/2015/03/02/a /a', '/2015/03/02/a.en /a.en', '/2015/03/02/* /a']);
});
