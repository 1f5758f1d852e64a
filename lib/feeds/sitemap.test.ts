import { expect, test, vi } from 'vitest';
import { faultsOfSitemap, installed } from './schemas/validate';
import { printSitemap } from './sitemap';
import { hostileText, postWith, site } from './testing/entries';

vi.mock('../site', async () => ({ site: (await import('./testing/entries')).site }));

const posts = [
  postWith({
    slug: 'C# & <b>',
    publishedOn: '2016-01-01',
    tags: ['花'],
    updatedAt: new Date('2016-02-01T00:00:00Z'),
  }),
  postWith({
    slug: "it's",
    publishedOn: '2015-12-31',
    createdAt: new Date('2015-12-31T01:00:00Z'),
  }),
  postWith({ slug: 'secret', publishedOn: '2015-12-30', draft: true, tags: ['秘密'] }),
  postWith({ tags: ['花', '本'] }),
];
const pages = [postWith({ kind: 'page', slug: 'about', publishedOn: '' })];

/**
 * URL and `lastmod` of every entry, read with a regular expression; the tests with xmllint parse it as XML.
 */
function entriesOf(xml: string) {
  return [...xml.matchAll(/<url>\n<loc>(.*)<\/loc>\n(?:<lastmod>(.*)<\/lastmod>\n)?<\/url>/g)].map(
    ([, url, modified]) => [url, modified],
  );
}

test('the sitemap lists every page once, with the time of its last change if known', () => {
  expect(entriesOf(printSitemap(site, { posts, pages }))).toEqual([
    ['https://blog.example/nikki', undefined],
    ['https://blog.example/nikki/page/2', undefined],
    ['https://blog.example/nikki/C%23%20%26%20%3Cb%3E', '2016-02-01T09:00:00+09:00'],
    ["https://blog.example/nikki/it's", '2015-12-31T10:00:00+09:00'],
    ['https://blog.example/nikki/%E8%8A%B1%E8%A6%8B', '2015-02-18'],
    ['https://blog.example/nikki/about', undefined],
    ['https://blog.example/nikki/archive', undefined],
    ['https://blog.example/nikki/archive/2016', undefined],
    ['https://blog.example/nikki/archive/2015', undefined],
    ['https://blog.example/nikki/tags', undefined],
    ['https://blog.example/nikki/tags/%E8%8A%B1', undefined],
    ['https://blog.example/nikki/tags/%E6%9C%AC', undefined],
  ]);
});

test('the sitemap lists the series with published posts, and no feeds', () => {
  const part = { series: { name: '庭 & 花' } };
  const secret = postWith({ slug: 's', draft: true, series: { name: '秘密' } });
  const xml = printSitemap(site, { posts: [postWith(part), secret], pages: [] });
  expect(
    entriesOf(xml)
      .map(([url]) => url)
      .slice(-2),
  ).toEqual([
    'https://blog.example/nikki/series',
    'https://blog.example/nikki/series/%E5%BA%AD%20%26%20%E8%8A%B1',
  ]);
  expect(printSitemap(site, { posts, pages })).not.toContain('/series');
});

test('without tags the sitemap has no tag pages', () => {
  expect(printSitemap(site, { posts: [postWith({})], pages: [] })).not.toContain('/tags');
});

test.skipIf(!installed('xmllint'))('xmllint finds the sitemap valid (when installed)', () => {
  const hostile = postWith({ slug: hostileText.replace(/\p{Cs}/gu, ''), tags: ['a & b'] });
  expect(faultsOfSitemap(printSitemap(site, { posts: [...posts, hostile], pages }))).toBe('');
});

test.skipIf(!installed('xmllint'))(
  'xmllint finds an error in an invalid sitemap (when installed)',
  () => {
    const broken = printSitemap(site, { posts, pages }).replace('2015-02-18', '2015-02-30');
    expect(faultsOfSitemap(broken)).toContain('lastmod');
  },
);
