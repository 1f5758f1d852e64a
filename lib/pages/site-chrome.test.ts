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

test('the site title leads to the list of posts in the language of a page', async () => {
  const { homes } = await siteChrome(
    libraryOf(
      { slug: '庭' },
      { slug: '庭.en-GB', lang: 'en-GB', translationOf: '庭' },
      { slug: '庭.zh', lang: 'zh', translationOf: '庭' },
    ),
  );
  expect(homes).toEqual({ ja: '/', en: '/languages/en-GB' });
});
