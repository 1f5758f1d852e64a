import { expect, test, vi } from 'vitest';
import { formerPathReader } from './former-paths';
import { resolve } from './resolve';
import { libraryOf } from './testing/library';

vi.mock('../site', async (original) => {
  const { site } = await original<typeof import('../site')>();
  return { site: { ...site, authors: { yuki: { name: '雪' }, 花が: { name: '花' } } } };
});

const PATTERNS = [
  '/:year/:month/:day/*',
  '/blog/:year/:month/:day/*',
  '/entry/:year/:month/:day/:time',
  '/:slug.html',
].map(formerPathReader);

const library = libraryOf(
  { slug: '散歩', publishedOn: '2015-03-02', tags: ['C++', '日記'], authors: ['yuki', '花が'] },
  { slug: '花見', publishedOn: '2015-03-01', series: { name: 'R&D' } },
  { slug: '2015-03-01-雨', publishedOn: '2015-03-01' },
  {
    slug: 'が',
    publishedOn: '2014-12-31',
    aliases: ['/old/path/', 'https://old.example/archives/12#top', '/?p=12', '/以前', '/100%25'],
  },
  { slug: '花見.zh', publishedOn: '2014-12-30', lang: 'zh-Hant', translationOf: '花見' },
);
const resolved = (path: string) => {
  const destination = resolve(path, library, PATTERNS);
  if (destination === null) return null;
  if (destination.kind === 'post') return destination.slug;
  if (destination.kind === 'feed' || destination.kind === 'list')
    return `${destination.kind} ${destination.path}`;
  if (destination.kind === 'markdown') return `markdown ${destination.slug}`;
  if (destination.kind === 'tag')
    return `tag ${destination.tag}${destination.isFeed ? ' (feed)' : ''}`;
  if (destination.kind === 'series')
    return `series ${destination.series}${destination.isFeed ? ' (feed)' : ''}`;
  if (destination.kind === 'language')
    return `language ${destination.language}${destination.isFeed ? ' (feed)' : ''}`;
  if (destination.kind === 'author')
    return `author ${destination.author}${destination.isFeed ? ' (feed)' : ''}`;
  const date = destination.kind === 'day' ? destination.day : destination.month;
  return `${destination.kind} ${date}: ${destination.posts.map(({ slug }) => slug).join(' ')}`;
};

test.each([
  // Markdown
  ['/%E8%8A%B1%E8%A6%8B.md', 'markdown 花見'],
  ['/%e8%8a%b1%e8%a6%8b.md', 'markdown 花見'],
  ['/%E8%8A%B1%E8%A6%8B.MD', null],
  ['/%E6%A1%9C.md', null],
  ['/x/%E8%8A%B1%E8%A6%8B.md', null],
  // Aliases
  ['/old/path', 'が'],
  ['/old/path/', 'が'],
  ['/old/path?from=feed', 'が'],
  ['/archives/12', 'が'],
  ['/?p=12', 'が'],
  ['/?utm_source=x&p=12', 'が'],
  ['/?p=13', null],
  ['/%E4%BB%A5%E5%89%8D', 'が'],
  ['/%25E4%25BB%25A5%25E5%2589%258D', 'が'],
  ['/100%', 'が'],
  ['/100%25', 'が'],
  // Other spellings
  ['/%E3%81%8B%E3%82%99', 'が'],
  ['/%E3%81%8C/', 'が'],
  ['/tags/C++', 'tag C++'],
  ['/tags/C%252B%252B', 'tag C++'],
  ['/tags/none', null],
  ['/tags/C++/atom.xml', 'tag C++ (feed)'],
  ['/tags/none/atom.xml', null],
  ['/tags/C++/rss.xml', 'tag C++ (feed)'],
  ['/tags/C++/feed.json', null],
  ['/series/R&D', 'series R&D'],
  ['/series/R%2526D/atom.xml', 'series R&D (feed)'],
  ['/series/none', null],
  ['/languages/zh-Hant', 'language zh-Hant'],
  ['/languages/ZH-hant/atom.xml', 'language zh-Hant (feed)'],
  ['/languages/en', null],
  // Folders of languages: Hugo, Hexo, Astro, WordPress with Polylang.
  ['/zh-hant/', 'language zh-Hant'],
  ['/zh-Hant/posts/', 'language zh-Hant'],
  ['/zh-hant/index.xml', 'language zh-Hant (feed)'],
  ['/zh-hant/rss.xml', 'language zh-Hant (feed)'],
  ['/zh-hant/feed/', 'language zh-Hant (feed)'],
  ['/zh-hant/tags/C++/', 'tag C++'],
  ['/zh-hant/archives/2015/', 'list /archive/2015'],
  ['/zh-hant/nothing', null],
  ['/ja/', 'list /'],
  ['/ja/zh-hant/', null],
  ['/ja/index.xml', 'feed /rss.xml'],
  ['/en/', null],
  ['/en/index.xml', null],
  ['/authors/Yuki', 'author yuki'],
  ['/authors/%E8%8A%B1%E3%81%8B%E3%82%99', 'author 花が'],
  ['/authors/%2579uki/atom.xml', 'author yuki (feed)'],
  ['/author/yuki/', 'author yuki'],
  ['/authors/%E9%9B%AA/', 'author yuki'],
  ['/authors/none', null],
  ['/authors/constructor', null],
  // A former path with the slug of a post
  ['/2099/01/01/%E6%95%A3%E6%AD%A9', '散歩'],
  ['/blog/2015/03/01/%E8%8A%B1%E8%A6%8B.html', '花見'],
  ['/2015/03/01/%E8%8A%B1%E8%A6%8B/index.html', '花見'],
  ['/2015/03/01/%E9%9B%A8.html', '2015-03-01-雨'],
  ['/%E6%95%A3%E6%AD%A9.html', '散歩'],
  // A former path with the day of a post
  ['/2015/03/02/something-else', '散歩'],
  ['/2015/3/2', '散歩'],
  ['/entry/2015/03/02/101010', '散歩'],
  ['/2015/03/01/something-else', 'day 2015-03-01: 花見 2015-03-01-雨'],
  ['/2015/03/09/x', 'month 2015-03: 散歩 花見 2015-03-01-雨'],
  ['/2016/03/09/x', null],
  // No redirect
  ['/', null],
  ['//evil.example', null],
  ['/none.html', null],
  ['/a/b/c', null],
  ['/%', null],
  ['/%2e%2e%2fetc', null],
])('the path %s resolves to %j', (path, to) => {
  expect(resolved(path)).toBe(to);
});
