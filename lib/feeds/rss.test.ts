import { parseRssFeed } from 'feedsmith';
import { expect, test, vi } from 'vitest';
import { printRss } from './rss';
import { faultsOfXml, installed } from './schemas/validate';
import { hostileFeed, hostileHtmlSeen, hostileTextSeen } from './testing/entries';

vi.mock('../site', async () => ({ site: (await import('./testing/entries')).site }));

test('an independent parser reads the same data from the RSS feed', () => {
  expect(parseRssFeed(printRss(hostileFeed))).toEqual({
    title: hostileTextSeen,
    link: 'https://blog.example/nikki/',
    description: hostileTextSeen,
    language: 'ja',
    lastBuildDate: 'Wed, 05 Aug 2015 16:43:33 GMT',
    atom: {
      links: [
        { href: 'https://blog.example/nikki/rss.xml', rel: 'self', type: 'application/rss+xml' },
      ],
    },
    items: [
      {
        title: hostileTextSeen,
        link: "https://blog.example/nikki/%E8%8A%B1'(1)",
        guid: { value: 'urn:uuid:df77c448-a047-5ba7-ba5d-3a11b3af6b8d', isPermaLink: false },
        pubDate: 'Tue, 17 Feb 2015 15:00:00 GMT',
        dc: { creators: [hostileTextSeen], languages: ['en-GB'] },
        categories: [{ name: hostileTextSeen }, { name: '本' }],
        // In RSS 2.0 this element contains HTML, so the tags in a text must be escaped twice.
        description:
          "]]&#x3E; &#x3C;script&#x3E;alert(&#x22;1&#x22;)&#x3C;/script&#x3E; &#x3C;!-- &#x26;amp; &#x26;lt; ' 👩‍👩‍👧 𠮷  \u2028 end",
        content: { encoded: hostileHtmlSeen },
      },
      {
        title: 'こんにちは',
        link: 'https://blog.example/nikki/hello',
        guid: { value: 'urn:uuid:5383e47c-12c9-5d4c-971e-3bcc32c988a1', isPermaLink: false },
        pubDate: 'Wed, 31 Dec 2014 14:59:59 GMT',
        dc: { creators: [hostileTextSeen] },
      },
    ],
  });
});

test.skipIf(!installed('xmllint'))(
  'xmllint finds the RSS feed well-formed (when installed)',
  () => {
    expect(faultsOfXml(printRss(hostileFeed))).toBe('');
  },
);

test('without an author or a description, the RSS feed has no creator, and its title as description', () => {
  const { description, items } = parseRssFeed(
    printRss({ ...hostileFeed, title: '夜更けのコード', description: '', author: undefined }),
  );
  expect(description).toBe('夜更けのコード');
  expect(items?.[0]?.dc?.creators).toBeUndefined();
});

test('a licence is the copyright of the RSS feed', () => {
  const license = { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  const { copyright } = parseRssFeed(printRss({ ...hostileFeed, license }));
  expect(copyright).toBe('CC0 1.0 https://creativecommons.org/publicdomain/zero/1.0/');
});
