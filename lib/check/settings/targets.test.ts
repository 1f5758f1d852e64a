import { expect, test, vi } from 'vitest';
import { libraryOf } from '../../redirects/testing/library';
import { readSettings } from '../../settings/read-settings';
import { targetFaults } from './targets';

vi.mock('../../posts/files/public-file', () => ({
  isPublicFile: (path: string) => ['/写真/me.jpg', '/own.js'].includes(path),
}));

/** Name and key of each fault. */
function faults(settings: object) {
  const { site, faults } = readSettings({ title: 'a', url: 'https://a.example', ...settings }, {});
  expect(faults).toEqual([]);
  const library = libraryOf({ slug: 'about', kind: 'page' });
  return targetFaults(site, library).map(({ name, fact }) => `${fact.key} ${name}`);
}

test('files of public and other hosts are fine', () => {
  const settings = {
    author: { name: 'a', picture: '/写真/me.jpg' },
    social: [
      { service: 'RSS', url: '/rss.xml' },
      { service: '紹介', url: '/about' },
      { service: 'X', url: 'https://x.com/a' },
    ],
    head: {
      link: [{ rel: 'me', href: 'mailto:a@b.example' }],
      script: [{ src: '/own.js?v=1' }, { src: 'https://b.example/a.js' }],
    },
  };
  expect(faults(settings)).toEqual([]);
  expect(faults({})).toEqual([]);
});

test('a file or page that does not exist is a fault', () => {
  const settings = {
    author: { name: 'a', picture: '/me.png' },
    authors: {
      hanako: { name: 'b', picture: '/h.png', social: [{ service: 'RSS', url: '/hanako' }] },
    },
    social: [{ service: 'RSS', url: '/accounts' }],
    head: { link: [{ rel: 'author', href: '/abotu' }], script: [{ src: '/missing.js' }] },
  };
  expect(faults(settings)).toEqual([
    'author.picture noPublicFile',
    'authors.hanako.picture noPublicFile',
    'head.script[0].src noPublicFile',
    'social[0].url noTarget',
    'authors.hanako.social[0].url noTarget',
    'head.link[0].href noTarget',
  ]);
});
