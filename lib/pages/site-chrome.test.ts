import { expect, test, vi } from 'vitest';
import { libraryOf } from '../redirects/testing/library';
import { siteChrome } from './site-chrome';

vi.mock('../../site.config', () => {
  const menu = ['/about', '/gone', '/rss.xml', '/archive', 'https://example.net/'].map((path) => ({
    label: path,
    path,
  }));
  return { default: { title: 'a', url: 'https://blog.example', menu } };
});

test('the menu shows entries with an existing page, and other sites', async () => {
  const { menu } = await siteChrome(libraryOf({ slug: 'about', kind: 'page' }));
  expect(menu.map(({ path }) => path)).toEqual([
    '/about',
    '/rss.xml',
    '/archive',
    'https://example.net/',
  ]);
});
