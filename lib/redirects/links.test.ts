import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { libraryOf } from './testing/library';

const library = libraryOf(
  {
    slug: '散歩',
    publishedOn: '2015-03-02',
    tags: ['日記'],
    file: '2015/walk.md',
    aliases: ['/old'],
  },
  { slug: '花見', publishedOn: '2015-03-01', file: '2015/が.md' },
);

beforeEach(() => {
  vi.stubEnv('SITE_URL', 'https://blog.example');
  vi.resetModules();
});
afterEach(() => vi.unstubAllEnvs());

const HERE = { slug: 'here', file: 'here.md', publishedOn: '2015-03-05' };
const WALK = '/%E6%95%A3%E6%AD%A9';

test.each([
  ['walk.md', WALK],
  ['./walk.md#道', `${WALK}#道`],
  ['../2015/walk.md', WALK],
  ['%E3%81%8B%E3%82%99.md', '/%E8%8A%B1%E8%A6%8B'],
  ['gone.md', null],
  ['walk', WALK],
  ['./walk#道', `${WALK}#道`],
  ['../散歩', WALK],
  ['散歩/', WALK],
  ['gone', null],
  ['foo/bar', null],
  ['//[', undefined],
  ['../../secret.md', null],
  ['/散歩', WALK],
  ['/%E6%95%A3%E6%AD%A9#a', `${WALK}#a`],
  ['/old?x=1', `${WALK}?x=1`],
  ['/blog/2015/03/02/walk.html', WALK],
  ['https://blog.example/blog/2015/03/02/walk.html', WALK],
  ['//blog.example/old', WALK],
  ['/2015/03/20/gone', null],
  ['/gone', null],
  ['/gone.html', null],
  ['/tags/日記', '/tags/%E6%97%A5%E8%A8%98'],
  ['/tags/gone', null],
  ['/', '/'],
  ['/archive/2015', '/archive/2015'],
  ['/rss.xml', '/rss.xml'],
  ['/images/cherry.jpg', null],
  ['notes.pdf', null],
  ['#x', undefined],
  ['?x', undefined],
  ['https://other.example/old', undefined],
  ['mailto:hanako@blog.example', undefined],
  ['', undefined],
])('a link to %j resolves to %j', async (href, to) => {
  const { linkResolver } = await import('./links');
  expect(linkResolver({ ...HERE, file: '2015/here.md' }, library)(href)).toBe(to);
});

test('below a base path, other paths of the host are not part of the site', async () => {
  vi.stubEnv('BASE_PATH', '/nikki');
  const { linkResolver } = await import('./links');
  const resolveLink = linkResolver(HERE, library);
  expect(resolveLink('https://blog.example/nikki/old')).toBe(WALK);
  expect(resolveLink('https://blog.example/nikki')).toBe('/');
  expect(resolveLink('https://blog.example/shop')).toBeUndefined();
  expect(resolveLink('/old')).toBe(WALK);
});

test('the name of an HTML file leads to the post with that slug, or else to another post of the same day', async () => {
  const { linkResolver } = await import('./links');
  const ofDay = (day: string) => linkResolver({ ...HERE, publishedOn: day }, library);
  expect(ofDay('2015-03-05')('./散歩.html#a')).toBe(`${WALK}#a`);
  expect(ofDay('2015-03-02')('./recital.html')).toBe(WALK);
  expect(ofDay('2015-03-02')('recital.html#a')).toBe(`${WALK}#a`);
  expect(ofDay('2015-03-05')('./recital.html')).toBeNull();
  expect(ofDay('2015-03-02')('demo/index.html')).toBeNull();
  const busy = libraryOf(
    { slug: 'here', publishedOn: '2015-03-02' },
    { slug: 'a', publishedOn: '2015-03-02' },
    { slug: 'b', publishedOn: '2015-03-02' },
  );
  const source = { ...HERE, publishedOn: '2015-03-02' };
  expect(linkResolver(source, busy)('./recital.html')).toBe('/archive/2015/03/02');
});

test('the list of a language, its later pages and its feed are pages of the site', async () => {
  vi.doMock('../site', async () => {
    const actual = await vi.importActual<typeof import('../site')>('../site');
    return { ...actual, site: { ...actual.site, language: 'ja', postsPerPage: 1 } };
  });
  const { linkResolver } = await import('./links');
  const translated = libraryOf(
    { slug: 'niwa' },
    { slug: 'niwa.en', lang: 'en', translationOf: 'niwa' },
    { slug: 'english', lang: 'en' },
    { slug: 'deutsch', lang: 'de' },
  );
  const exists = (path: string) => linkResolver(HERE, translated)(path) === path;
  for (const end of ['', '/atom.xml', '/page/2']) expect(exists(`/languages/en${end}`)).toBe(true);
  for (const path of ['/languages', '/languages/de', '/languages/ja', '/languages/en/page/3']) {
    expect(exists(path), path).toBe(false);
  }
  vi.doUnmock('../site');
});
