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

test('the sitemap links the versions of a post, page and list in all languages to each other', () => {
  const translated = [
    postWith({ slug: 'niwa.en', lang: 'en', translationOf: 'niwa' }),
    postWith({ slug: 'niwa' }),
    postWith({ slug: 'niwa.fr', lang: 'fr', translationOf: 'niwa', draft: true }),
    postWith({ slug: 'alone' }),
    postWith({ slug: 'english', lang: 'en' }),
    postWith({ slug: 'english-2', lang: 'en' }),
  ];
  const about = [
    ...pages,
    postWith({ kind: 'page', slug: 'a', lang: 'en', translationOf: 'about' }),
  ];
  const xml = printSitemap(site, { posts: translated, pages: about });
  const entries = [
    ...xml.matchAll(/<url>\n<loc>https:\/\/blog\.example\/nikki(.*)<\/loc>((?:.|\n)*?)<\/url>/g),
  ];
  const links = entries.map(([, path, rest = '']) => [
    path,
    ...[
      ...rest.matchAll(
        /<xhtml:link rel="alternate" hreflang="(.+)" href="https:\/\/blog\.example\/nikki(.*)"\/>/g,
      ),
    ].map(([, language, href]) => `${language} ${href}`),
  ]);
  const home = ['ja ', 'en /languages/en', 'x-default '];
  const niwa = ['ja /niwa', 'en /niwa.en', 'x-default /niwa'];
  const aboutLinks = ['ja /about', 'en /a', 'x-default /about'];
  expect(links).toEqual([
    ['', ...home],
    ['/page/2'],
    ['/languages/en', ...home],
    ['/languages/en/page/2'],
    ['/niwa.en', ...niwa],
    ['/niwa', ...niwa],
    ['/alone'],
    ['/english'],
    ['/english-2'],
    ['/about', ...aboutLinks],
    ['/a', ...aboutLinks],
    ['/archive'],
    ['/archive/2015'],
  ]);
  expect(xml).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
  expect(printSitemap(site, { posts, pages })).not.toContain('xhtml');
});

test('without tags the sitemap has no tag pages', () => {
  expect(printSitemap(site, { posts: [postWith({})], pages: [] })).not.toContain('/tags');
});

test.skipIf(!installed('xmllint'))('xmllint finds the sitemap valid (when installed)', () => {
  const hostile = postWith({ slug: hostileText.replace(/\p{Cs}/gu, ''), tags: ['a & b'] });
  const translation = postWith({ slug: 't', lang: 'en', translationOf: '花見' });
  const all = [...posts, hostile, translation];
  expect(faultsOfSitemap(printSitemap(site, { posts: all, pages }))).toBe('');
});

test.skipIf(!installed('xmllint'))(
  'xmllint finds an error in an invalid sitemap (when installed)',
  () => {
    const broken = printSitemap(site, { posts, pages }).replace('2015-02-18', '2015-02-30');
    expect(faultsOfSitemap(broken)).toContain('lastmod');
  },
);
