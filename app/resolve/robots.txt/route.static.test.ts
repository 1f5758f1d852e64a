import { expect, test, vi } from 'vitest';

test('robots.txt allows everything and has the URL of the sitemap', async () => {
  vi.stubEnv('SITE_URL', 'https://blog.example');
  vi.stubEnv('BASE_PATH', '/nikki');
  vi.resetModules();
  const { GET } = await import('./route.static');
  expect(await GET().text()).toBe(
    'User-Agent: *\nAllow: /\n\nSitemap: https://blog.example/nikki/sitemap.xml\n',
  );
  vi.unstubAllEnvs();
});
