import { parseJsonFeed } from 'feedsmith';
import { expect, test, vi } from 'vitest';
import { printJsonFeed } from './json-feed';
import { hostileFeed, hostileHtmlSeen, hostileTextSeen } from './testing/entries';

vi.mock('../site', async () => ({ site: (await import('./testing/entries')).site }));

test('an independent parser reads the same data from the JSON Feed', () => {
  expect(parseJsonFeed(printJsonFeed(hostileFeed))).toEqual({
    title: hostileTextSeen,
    description: hostileTextSeen,
    home_page_url: 'https://blog.example/nikki/',
    feed_url: 'https://blog.example/nikki/feed.json',
    language: 'ja',
    authors: [{ name: hostileTextSeen, url: 'https://hanako.example/?a=1&b="2"' }],
    items: [
      {
        id: 'urn:uuid:df77c448-a047-5ba7-ba5d-3a11b3af6b8d',
        url: "https://blog.example/nikki/%E8%8A%B1'(1)",
        title: hostileTextSeen,
        content_html: hostileHtmlSeen,
        summary: hostileTextSeen,
        image: 'https://blog.example/a.png?x=1&y=2',
        date_published: '2015-02-18T00:00:00+09:00',
        date_modified: '2015-08-06T01:43:33+09:00',
        language: 'en-GB',
        tags: [hostileTextSeen, '本'],
      },
      {
        id: 'urn:uuid:5383e47c-12c9-5d4c-971e-3bcc32c988a1',
        url: 'https://blog.example/nikki/hello',
        title: 'こんにちは',
        // The parser drops empty text; the next test checks it.
        date_published: '2014-12-31T23:59:59+09:00',
        date_modified: '2014-12-31T23:59:59+09:00',
      },
    ],
  });
});

test('the JSON Feed has its version, and every item has content even if it is empty', () => {
  const document = JSON.parse(printJsonFeed(hostileFeed));
  expect(document.version).toBe('https://jsonfeed.org/version/1.1');
  expect(document.items[1].content_html).toBe('');
});

test('without an author, the JSON Feed has none', () => {
  const { authors } = parseJsonFeed(printJsonFeed({ ...hostileFeed, author: undefined }));
  expect(authors).toBeUndefined();
});
