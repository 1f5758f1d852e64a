import { parseAtomFeed } from 'feedsmith';
import { expect, test, vi } from 'vitest';
import { groupFeedResponse } from './group-feed';
import { postWith, renderedWith } from './testing/entries';

vi.mock('../site', async () => ({ site: (await import('./testing/entries')).site }));
vi.mock('../posts/all-posts', () => ({ allPosts: async () => ({ posts }) }));
vi.mock('../rendering/render-post', () => ({ renderPost: async () => renderedWith({}) }));

/** Newest first. */
const posts = [
  postWith({ slug: 'draft', publishedOn: '2016-03-03', draft: true }),
  ...Array.from({ length: 22 }, (_, index) =>
    postWith({ slug: `part-${22 - index}`, publishedOn: '2016-02-02' }),
  ),
  postWith({ slug: 'other' }),
];

test('the feed of a series has its latest 20 published posts, newest first, and its own URLs', async () => {
  const inOrder = posts.slice(0, 23).reverse();
  const page = { title: '連載「庭」', path: '/nikki/series/%E5%BA%AD' };
  const response = await groupFeedResponse(inOrder, page);
  expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
  const feed = parseAtomFeed(await response.text());
  expect(feed.title?.value).toBe('連載「庭」 | 花と本 & <草>');
  expect(feed.id).toBe('https://blog.example/nikki/series/%E5%BA%AD');
  expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
    ['alternate', 'https://blog.example/nikki/series/%E5%BA%AD'],
    ['self', 'https://blog.example/nikki/series/%E5%BA%AD/atom.xml'],
  ]);
  const urls = feed.entries?.map(({ links }) => links?.[0]?.href?.split('/').at(-1));
  expect(urls).toEqual(Array.from({ length: 20 }, (_, index) => `part-${22 - index}`));
});

test('the feed of a language is in that language', async () => {
  const page = { title: 'Englishの記事', path: '/nikki/languages/en', language: 'en' };
  const feed = await (await groupFeedResponse(posts, page)).text();
  expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">');
});
