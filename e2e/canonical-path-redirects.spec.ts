import { expect, test } from './support/test';

const POST = '/%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB';

/** Other spellings of paths, and the canonical path that each redirects to. */
const SPELLINGS: [name: string, spelling: string, path: string][] = [
  ['escapes in lower case', POST.toLowerCase(), POST],
  ['one escape in lower case', POST.replace('AF', 'af'), POST],
  ['encoded twice', encodeURI(POST), POST],
  ['encoded twice, in lower case', encodeURI(POST.toLowerCase()), POST],
  [
    'decomposed',
    `/${encodeURIComponent('はし\u3099めに')}`,
    '/%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB',
  ],
  ['a letter escaped', '/%6Cight-pages', '/light-pages'],
  ['a hyphen escaped, in lower case', '/light%2dpages', '/light-pages'],
  ['a tag in lower case', '/tags/%e4%bd%bf%e3%81%84%e6%96%b9', '/tags/%E4%BD%BF%E3%81%84%E6%96%B9'],
  ['a letter of a tag escaped', '/tags/%4Darkdown', '/tags/Markdown'],
  ['a page of the site', '/%61rchive', '/archive'],
  ['a year', '/archive/20%324', '/archive/2024'],
  ['a feed', '/rss%2exml', '/rss.xml'],
  ['the sitemap', '/sitemap%2Exml', '/sitemap.xml'],
];

for (const [name, spelling, path] of SPELLINGS) {
  test(`${name}: redirects to the canonical path and keeps the query`, async ({ request }) => {
    const response = await request.get(`${spelling}?q=1`, { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(response.headers().location).toBe(`${path}?q=1`);
    const target = await request.get(path, { maxRedirects: 0 });
    expect(target.status()).toBe(200);
  });
}

for (const spelling of ['/%2F%2Fhost.example', '/%2f%2fhost.example', '/%5chost.example%2d']) {
  test(`${spelling} does not redirect to another host`, async ({ request, baseURL }) => {
    const response = await request.get(spelling);
    expect(response.status()).toBe(404);
    expect(new URL(response.url()).origin).toBe(baseURL);
  });
}
