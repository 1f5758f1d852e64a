import { expect, test } from 'vitest';
import { formerFeedUrls } from './former-feeds';
import { freePaths } from './former-urls';
import { resolve } from './resolve';
import { libraryOf } from './testing/library';

test.each([
  // WordPress (https://wordpress.org/documentation/article/wordpress-feeds/) and Hatena Blog
  ['/feed/', '/rss.xml'],
  ['/feed', '/rss.xml'],
  ['/feed/atom/', '/atom.xml'],
  ['/feed/rss2/', '/rss.xml'],
  // Hugo, Jekyll, Eleventy
  ['/index.xml', '/rss.xml'],
  ['/feed.xml', '/atom.xml'],
  ['/feed/feed.xml', '/atom.xml'],
  // Ghost and Hatena Blog, Blogger, Movable Type
  ['/rss/', '/rss.xml'],
  ['/feeds/posts/default', '/atom.xml'],
  ['/index.rdf', '/rss.xml'],
  ['/blog/feed/', '/rss.xml'],
  ['/notes/index.xml', undefined],
  ['/notes/atom.xml', undefined],
  ['/feed/other', undefined],
  ['/', undefined],
])('the feed %s of another system is now %s', (path, feed) => {
  const found = resolve(path, libraryOf({ slug: 'a', aliases: ['/notes/a', '/other/a'] }), []);
  expect(found).toEqual(feed === undefined ? null : { kind: 'feed', path: feed });
});

test('a post with the slug or the alias of a former feed wins', () => {
  const library = libraryOf({ slug: 'feed' }, { slug: 'a', aliases: ['/index.xml', '/rss/'] });
  expect(resolve('/feed/', library, [])).toEqual({ kind: 'post', slug: 'feed' });
  expect(resolve('/index.xml', library, [])).toEqual({ kind: 'post', slug: 'a' });
  expect(resolve('/feed.xml', library, [])).toEqual({ kind: 'feed', path: '/atom.xml' });
  const urls = formerFeedUrls(library.bySlug);
  const paths = freePaths(urls, library.bySlug, () => false).map(({ path }) => path);
  expect(paths).toContain('/feed.xml');
  expect(paths).not.toContain('/feed');
  expect(paths).not.toContain('/index.xml');
  expect(paths).not.toContain('/rss');
});

test('a feed of the owner in public is not redirected', () => {
  const { bySlug } = libraryOf({ slug: 'a' });
  const urls = freePaths(formerFeedUrls(bySlug), bySlug, (path) => path === '/feed.xml');
  const paths = urls.map(({ path }) => path);
  expect(paths).not.toContain('/feed.xml');
});

test('the feeds of a blog below a folder are former paths, too, when all of its former URLs are below it', () => {
  const library = libraryOf(
    { slug: 'a', aliases: ['/notes/2020/a'] },
    { slug: 'b', aliases: ['/notes/b', '/about'] },
  );
  expect(resolve('/notes/index.xml', library, [])).toEqual({ kind: 'feed', path: '/rss.xml' });
  expect(resolve('/notes/atom.xml', library, [])).toEqual({ kind: 'feed', path: '/atom.xml' });
  const paths = formerFeedUrls(library.bySlug).map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['/index.xml', '/notes/index.xml', '/notes/atom.xml']),
  );
});
