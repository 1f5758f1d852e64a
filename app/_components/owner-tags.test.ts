import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { OwnerTags } from './owner-tags';

vi.mock('../../lib/build-output/assets', () => ({ assetPath: (name: string) => `/${name}` }));
vi.mock('../../site.config', () => ({
  default: {
    title: 'a',
    url: 'https://blog.example',
    analytics: { service: 'google', id: 'G-ABC123' },
    head: {
      meta: [{ name: 'google-site-verification', content: 'abc' }],
      link: [{ rel: 'preconnect', href: 'https://widget.example' }],
      script: [{ src: 'https://widget.example/w.js', defer: true, data: { id: '1' } }],
    },
  },
}));
afterEach(() => void vi.unstubAllEnvs());

const tags = () => renderToStaticMarkup(createElement(OwnerTags));

test('a page has the tags of the settings analytics and head', () => {
  const html = tags();
  expect(html).toContain('<meta name="google-site-verification" content="abc"/>');
  expect(html).toContain('<link rel="preconnect" href="https://widget.example"/>');
  expect(html).toContain(
    '<script defer="" src="https://widget.example/w.js" data-id="1"></script>',
  );
  expect(html).toMatch(/<script type="module" src="\/analytics\.js" .*data-tracker="[^"]*G-ABC123/);
});

test('in development a page has none of them, so that no other host is contacted', () => {
  vi.stubEnv('NODE_ENV', 'development');
  expect(tags()).toBe('');
});
