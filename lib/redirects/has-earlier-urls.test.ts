import { describe, expect, it } from 'vitest';
import { hasEarlierUrls } from './has-earlier-urls';
import { libraryOf } from './testing/library';

const AS_SHIPPED = {
  formerHosts: [],
  formerPaths: [
    '/:year/:month/:day/*',
    '/blog/:year/:month/:day/*',
    '/entry/:year/:month/:day/:time',
    '/:slug.html',
  ],
};

const NEW_BLOG = {
  library: libraryOf({ slug: 'first' }, { slug: 'second' }),
  site: AS_SHIPPED,
  isImported: false,
  linksOf: async () => [],
};

const linking = (href: string, to: string | null) => ({
  ...NEW_BLOG,
  linksOf: async () => [{ href, to, line: 1, column: 1 }],
});

describe('a blog has earlier URLs', () => {
  it.each([
    ['a post has an alias', { ...NEW_BLOG, library: libraryOf({ aliases: ['/old'] }) }],
    [
      'it names a former host',
      { ...NEW_BLOG, site: { ...AS_SHIPPED, formerHosts: ['a.example'] } },
    ],
    [
      'its owner wrote a pattern',
      { ...NEW_BLOG, site: { ...AS_SHIPPED, formerPaths: ['/p/:slug'] } },
    ],
    ['its posts were imported', { ...NEW_BLOG, isImported: true }],
    ['a link has the day of a post', linking('/2015/02/18/first', '/first')],
    ['a full link has it', linking('https://blog.example/blog/2015/02/18/#a', '/first#a')],
    ['a link names a page of HTML', linking('/first.html', '/first')],
    ['a link names one of the same day', linking('first.html', '/first')],
  ])('when %s', async (_, blog) => {
    expect(await hasEarlierUrls(blog)).toBe(true);
  });

  it.each([
    ['it began here', NEW_BLOG],
    ['its links are those of today', linking('/first?a=1#b', '/first?a=1#b')],
    ['its links name files of posts', linking('second.md', '/second')],
    ['a link with a day leads nowhere', linking('/2015/02/18/x', null)],
  ])('but not when %s', async (_, blog) => {
    expect(await hasEarlierUrls(blog)).toBe(false);
  });
});
