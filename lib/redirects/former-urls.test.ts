import { expect, test } from 'vitest';
import { formerUrls } from './former-urls';
import { libraryOf } from './testing/library';

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
