import { expect, test } from 'vitest';
import { formerListUrls } from './former-lists';
import { formerPathReader } from './former-paths';
import { pathOf } from './redirect-target';
import { resolve } from './resolve';
import { libraryOf } from './testing/library';

const library = libraryOf(
  { slug: 'a', publishedOn: '2020-03-01', tags: ['Web Design', '鳥'], series: { name: 'Go Up' } },
  { slug: 'b', publishedOn: '2019-12-31', tags: ['鳥'] },
);

function pathFor(path: string): string | null {
  const destination = resolve(path, library, []);
  return destination === null || destination.kind === 'month' ? null : pathOf(destination);
}

test.each([
  // Hugo, Jekyll, Eleventy, Astro: names in lower case with hyphens.
  ['/tags/web-design/', '/tags/Web%20Design'],
  ['/categories/web-design/', '/tags/Web%20Design'],
  ['/tags/web-design/index.xml', '/tags/Web%20Design/atom.xml'],
  ['/tags/web-design/page/2/', '/tags/Web%20Design'],
  ['/series/go-up/', '/series/Go%20Up'],
  ['/posts/', '/'],
  ['/blog', '/'],
  ['/posts/page/2/', '/'],
  // WordPress
  ['/tag/%e9%b3%a5/', '/tags/%E9%B3%A5'],
  ['/category/nature/%E9%B3%A5', '/tags/%E9%B3%A5'],
  ['/category/web-design/feed/', '/tags/Web%20Design/atom.xml'],
  ['/2020/', '/archive/2020'],
  ['/2020/03/', '/archive/2020'],
  ['/2020/03/page/2/', '/archive/2020'],
  // Hexo
  ['/archives/', '/archive'],
  ['/archives/2019/12/', '/archive/2019'],
  ['/categories/', '/tags'],
  // Hatena Blog, Blogger
  ['/archive/category/%E9%B3%A5', '/tags/%E9%B3%A5'],
  ['/archive/2019/12', '/archive/2019'],
  ['/search/label/Web%20Design', '/tags/Web%20Design'],
  // Lists of nothing here.
  ['/tag/river', null],
  ['/tag/river/feed/', null],
  ['/2018/', null],
  ['/2020/3456', null],
])('the list %s of another blog system is now %s', (path, expected) => {
  expect(pathFor(path)).toBe(expected);
});

test('a post, an alias or a pattern at such a path wins', () => {
  const own = libraryOf(
    { slug: '2020', publishedOn: '2020-03-01', tags: ['鳥'] },
    { slug: 'b', aliases: ['/tag/鳥'] },
    { slug: '鳥' },
  );
  expect(resolve('/2020/', own, [])).toEqual({ kind: 'post', slug: '2020' });
  expect(resolve('/tag/鳥', own, [])).toEqual({ kind: 'post', slug: 'b' });
  const pattern = formerPathReader('/category/:slug');
  expect(resolve('/category/鳥', own, [pattern])).toEqual({ kind: 'post', slug: '鳥' });
});

test('hosts that run no program get the usual paths', () => {
  const urls = new Map(formerListUrls(library.posts).map(({ path, to }) => [path, to]));
  expect(Object.fromEntries(urls)).toMatchObject({
    '/tag/鳥': '/tags/%E9%B3%A5',
    '/category/web-design': '/tags/Web%20Design',
    '/category/Web Design': '/tags/Web%20Design',
    '/categories': '/tags',
    '/2020': '/archive/2020',
    '/2019/12': '/archive/2019',
    '/archives/2020/03': '/archive/2020',
    '/posts': '/',
  });
});
