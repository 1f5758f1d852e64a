import { expect, test } from 'vitest';
import { menuTarget } from './menu-target';
import { libraryOf } from './testing/library';

const library = libraryOf(
  { slug: 'about', kind: 'page', aliases: ['/profile'] },
  { slug: '花見', tags: ['旅'] },
);

test.each([
  ['/', 'somewhere'],
  ['/about', 'somewhere'],
  ['/about#contact', 'somewhere'],
  ['/profile', 'somewhere'],
  ['/花見', 'somewhere'],
  ['/%E8%8A%B1%E8%A6%8B', 'somewhere'],
  ['/archive', 'somewhere'],
  ['/tags/旅', 'somewhere'],
  ['/rss.xml', 'somewhere'],
  ['/manifest.webmanifest', 'somewhere'],
  ['/search?q=旅', 'somewhere'],
  ['https://github.com/sato', 'somewhere'],
  ['mailto:a@example.com', 'somewhere'],
  ['/abuot', 'noPage'],
  ['/pages/about', 'noPage'],
  ['/tags/海', 'noPage'],
  ['/files/cv.pdf', 'noFile'],
])('the target of the menu path %s: %s', (path, target) => {
  expect(menuTarget(path, library)).toBe(target);
});
