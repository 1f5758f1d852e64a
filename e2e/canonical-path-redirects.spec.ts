import { expect, test } from './support/test';

const POST = '/%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB';

/** Other spellings, and the one path each leads to. */
const SPELLINGS: [name: string, asked: string, path: string][] = [
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
  ['a sign escaped, in lower case', '/light%2dpages', '/light-pages'],
  ['a tag in lower case', '/tags/%e4%bd%bf%e3%81%84%e6%96%b9', '/tags/%E4%BD%BF%E3%81%84%E6%96%B9'],
  ['a letter of a tag escaped', '/tags/%4Darkdown', '/tags/Markdown'],
  ['a page of the site', '/%61rchive', '/archive'],
  ['a year', '/archive/20%324', '/archive/2024'],
  ['a feed', '/rss%2exml', '/rss.xml'],
  ['the sitemap', '/sitemap%2Exml', '/sitemap.xml'],
];

for (const [name, asked, path] of SPELLINGS) {
  test(`${name} leads to the path itself, query and all`, async ({ request }) => {
    const answer = await request.get(`${asked}?q=1`, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toBe(`${path}?q=1`);
    const target = await request.get(path, { maxRedirects: 0 });
    expect(target.status()).toBe(200);
  });
}

for (const asked of ['/%2F%2Fhost.example', '/%2f%2fhost.example', '/%5chost.example%2d']) {
  test(`${asked} leads to no other host`, async ({ request, baseURL }) => {
    const answer = await request.get(asked);
    expect(answer.status()).toBe(404);
    expect(new URL(answer.url()).origin).toBe(baseURL);
  });
}
