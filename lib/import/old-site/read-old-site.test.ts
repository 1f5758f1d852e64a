import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blogFolder } from '../testing/blogs';
import { isList, readOldSite } from './read-old-site';

const read = (files: Record<string, string>, name = '') =>
  readOldSite(join(blogFolder(files), name)).map(({ path }) => path);

test('the pages of a built site are its HTML files', () => {
  const files = {
    'index.html': '',
    'a/index.html': '',
    'b.html': '',
    '記事/index.html': '',
    'feed.xml': '<rss/>',
    'style.css': '',
  };
  expect(read(files)).toEqual(['/a/', '/b.html', '/', '/%E8%A8%98%E4%BA%8B/']);
});

test('a site below a path of its host is built into a folder without that path', () => {
  const folder = blogFolder({ '2020/a/index.html': '', 'index.html': '' });
  expect(readOldSite(folder, '/site')).toMatchObject([
    { path: '/site/2020/a/', isList: false },
    { path: '/site/', isList: true },
  ]);
});

test('the home page of a site below a path of its host is a list in its sitemap, too', () => {
  const folder = blogFolder({ 'urls.txt': 'https://old.example/site/\n/site/a\n/b/\n' });
  expect(readOldSite(join(folder, 'urls.txt'), '/site')).toEqual([
    { path: '/site/', isList: true },
    { path: '/site/a', isList: false },
    { path: '/b/', isList: false },
  ]);
});

test('the pages of a sitemap are its locations, and an index leads to the sitemaps beside it', () => {
  const files = {
    'sitemap.xml':
      '<sitemapindex><sitemap><loc>https://old.example/post-sitemap.xml</loc></sitemap></sitemapindex>',
    'post-sitemap.xml':
      '<urlset><url><loc>https://old.example/a/</loc></url><url><loc> https://old.example/?p=1&amp;x=2 </loc></url></urlset>',
  };
  expect(read(files, 'sitemap.xml')).toEqual(['/a/', '/?p=1&x=2']);
});

test('a list has one URL or path a line', () => {
  expect(
    read({ 'urls.txt': '# old\nhttps://old.example/a\n\n/b/%E8%8A%B1\n/a\n' }, 'urls.txt'),
  ).toEqual(['/a', '/b/%E8%8A%B1', '/a']);
});

test.each([
  ['/', true],
  ['/page/2/', true],
  ['/tags/hexo/', true],
  ['/categories', true],
  ['/2015/03/', true],
  ['/archives/2015/', true],
  ['/archives/2015.html', true],
  ['/blog/page/3.html', true],
  ['/500.html', true],
  ['/ja-jp/', true],
  ['/go/', false],
  ['/blog/', true],
  ['/blog/page/3', true],
  ['/index.xml', true],
  ['/images/a.png', true],
  ['/archives/123', false],
  ['/2015/03/a/', false],
  ['/a.html', false],
  ['/?p=12', false],
])('%s is a list or no page: %s', (path, expected) => {
  expect(isList(path)).toBe(expected);
});
