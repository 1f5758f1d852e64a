import { expect, test } from 'vitest';
import { ownList } from './own-lists';
import { Plan } from './plan';

const plan = new Plan();
plan.addTags(['鳥', 'Next.js', 'Web', 'Web Design']);

test.each([
  ['/tags/鳥/', '/tags/%E9%B3%A5'],
  ['/categories/Tech/Web/', '/tags/Web'],
  ['/category/web', '/tags/Web'],
  ['/tag/next.js/index.html', '/tags/Next.js'],
  ['/blog/tags/web', '/tags/Web'],
  ['/archive/category/%E9%B3%A5', '/tags/%E9%B3%A5'],
  ['/search/label/Web', '/tags/Web'],
  ['/?tag=web', '/tags/Web'],
  ['/category/web-design/', '/tags/Web%20Design'],
  ['/tag/web/feed/', '/tags/Web/atom.xml'],
  ['/tags/web/page/2/', '/tags/Web'],
  ['/posts/', '/'],
  ['/tags/', '/tags'],
  ['/archives/', '/archive'],
  ['/feed/', '/rss.xml'],
  ['/?feed=rss2', '/rss.xml'],
  ['/?feed=atom', '/atom.xml'],
  ['/atom.xml', '/atom.xml'],
])('the list %s of the old blog is %s here', (path, list) => {
  expect(ownList(path, '', plan)).toBe(list);
});

test.each(['/tags/river', '/?cat=3', '/?m=201703', '/about', '/archives/9', '/search?q=a'])(
  '%s is no list here',
  (path) => {
    expect(ownList(path, '', plan)).toBeUndefined();
  },
);

test('the path of the old site comes before its lists', () => {
  expect(ownList('/notes/tags/web/', '/notes', plan)).toBe('/tags/Web');
});
