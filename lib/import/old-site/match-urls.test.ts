import { expect, test } from 'vitest';
import { blogFolder } from '../testing/blogs';
import { Plan } from '../write/plan';
import { matchUrls } from './match-urls';
import { readOldSite } from './read-old-site';

/** Matches the pages of a built site, by their titles, with posts that have a name, a title and a URL. */
function match(
  posts: readonly { name: string; title?: string; url?: string }[],
  pages: Record<string, string>,
) {
  const plan = new Plan();
  for (const { name, title = name, url } of posts) {
    const id = `${name}.md`;
    plan.add(
      { id, name, title, urls: url === undefined ? [] : [url] },
      { id, slug: name, file: id, isHidden: false },
    );
  }
  const files = Object.entries(pages).map(([path, title]) => [
    `${path}index.html`.slice(1),
    `<h1>${title}</h1>`,
  ]);
  const { paths, unmatched, lists } = matchUrls(
    readOldSite(blogFolder(Object.fromEntries(files))),
    plan,
  );
  return { paths: Object.fromEntries(paths), unmatched, lists: [...lists].sort() };
}

test('a name can be divided over the last parts of a path', () => {
  const pages = {
    '/diary/20040106/p01/': 'X',
    '/diary/20040106/p12/': 'X',
    '/w/2020/01/sea/': 'X',
  };
  const posts = [{ name: '20040106p01' }, { name: '20040106p12' }, { name: '2020-01-sea' }];
  expect(match(posts, pages).paths).toEqual({
    '20040106p01.md': ['/diary/20040106/p01/'],
    '20040106p12.md': ['/diary/20040106/p12/'],
    '2020-01-sea.md': ['/w/2020/01/sea/'],
  });
});

test('a name alone gives no other page to a post whose URL is in the old site', () => {
  const posts = [{ name: 'about', title: 'About films', url: '/films/about/' }];
  const pages = { '/films/about/': 'About films', '/about/': 'Who we are' };
  expect(match(posts, pages)).toMatchObject({
    paths: { 'about.md': ['/films/about/'] },
    unmatched: ['/about/'],
  });
});

test('pages with numbers that follow a list are lists, and no posts', () => {
  const posts = [
    { name: '7', url: '/entry/7/' },
    { name: 'long', url: '/long/' },
  ];
  const pages = {
    ...{ '/': 'Home', '/1/': 'Home', '/2/': 'Home', '/blog/': 'Blog', '/blog/2/': 'Blog' },
    ...{ '/blog/3/': 'Blog', '/blog/9/': 'Nine', '/entry/7/': 'Seven', '/entry/8/': 'Eight' },
    ...{ '/notes/': 'Notes', '/notes/2/': 'Notes', '/long/': 'Long', '/long/2/': 'Part 2' },
  };
  expect(match(posts, pages)).toEqual({
    paths: { '7.md': ['/entry/7/'], 'long.md': ['/long/'] },
    unmatched: ['/blog/9/', '/entry/8/', '/long/2/'],
    lists: ['/1/', '/2/', '/blog/', '/blog/2/', '/blog/3/', '/notes/', '/notes/2/'],
  });
});
