import { describe, expect, it } from 'vitest';
import { hasEarlierUrls } from './has-earlier-urls';
import { libraryOf } from './testing/library';

/** The settings of a new copy of the project. */
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
      'its settings have a former host',
      { ...NEW_BLOG, site: { ...AS_SHIPPED, formerHosts: ['a.example'] } },
    ],
    [
      'its owner added a pattern',
      { ...NEW_BLOG, site: { ...AS_SHIPPED, formerPaths: ['/p/:slug'] } },
    ],
    ['its posts were imported', { ...NEW_BLOG, isImported: true }],
    ['a link to a post has the path of its day', linking('/2015/02/18/first', '/first')],
    [
      'an absolute link to a post has the path of its day',
      linking('https://blog.example/blog/2015/02/18/#a', '/first#a'),
    ],
    ['a link to a post has the path of an HTML file', linking('/first.html', '/first')],
    ['a link to a post is the name of an HTML file', linking('first.html', '/first')],
  ])('when %s', async (_, blog) => {
    expect(await hasEarlierUrls(blog)).toBe(true);
  });

  it.each([
    ['it is new', NEW_BLOG],
    ['its links have current paths', linking('/first?a=1#b', '/first?a=1#b')],
    ['its links are names of post files', linking('second.md', '/second')],
    ['a link with a day leads to no post', linking('/2015/02/18/x', null)],
  ])('but not when %s', async (_, blog) => {
    expect(await hasEarlierUrls(blog)).toBe(false);
  });
});
