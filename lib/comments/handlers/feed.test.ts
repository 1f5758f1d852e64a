import { expect, test } from 'vitest';
import { postWith } from '../../feeds/testing/entries';
import { someComment } from '../testing/some-comment';
import { printFeed } from './feed';

const post = postWith({ slug: '記事', title: '題 & <名>', aliases: ['/旧'] });
const library = {
  posts: [post],
  pages: [],
  bySlug: new Map([[post.slug, post]]),
  warnings: [],
  errors: [],
};

test('the feed has the date of the latest change, and each entry links to the current slug', () => {
  const feed = printFeed(
    [
      someComment({
        id: 'b',
        slug: '旧',
        name: '<b>\u0007',
        body: '*a* <i>',
        site: 'https://x.example/?a&b',
      }),
      someComment({ id: 'a', slug: '記事', editedAt: new Date('2026-11-24T00:00:00Z') }),
      someComment({ id: 'gone', slug: '消えた記事' }),
    ],
    library,
    post,
  );
  expect(feed).toContain('<updated>2026-11-24T09:00:00+09:00</updated>');
  expect(feed.match(/<entry>/g)).toHaveLength(2);
  expect(feed).toContain('<name>&#x3C;b&#x3E;</name>');
  expect(feed).toContain('<uri>https://x.example/?a&#x26;b</uri>');
  expect(feed).toContain(
    '<content type="html">&#x3C;p&#x3E;&#x3C;em&#x3E;a&#x3C;/em&#x3E; &#x26;#x3C;i&#x3E;&#x3C;/p&#x3E;</content>',
  );
  expect(feed).toContain(`/${encodeURIComponent('記事')}/comments?at=b#comment-b"`);
  expect(feed.match(/urn:uuid:[0-9a-f-]{36}/g)).toHaveLength(5);
});

test('a feed without comments is dated 1970', () => {
  expect(printFeed([], library)).toContain('<updated>1970-01-01T09:00:00+09:00</updated>');
});
