import { expect, test, vi } from 'vitest';

test('robots may read everything and are shown the sitemap', async () => {
  vi.stubEnv('SITE_URL', 'https://blog.example');
  vi.stubEnv('BASE_PATH', '/nikki');
  vi.resetModules();
  const { GET } = await import('./route.static');
  expect(await GET().text()).toBe(
    'User-Agent: *\nAllow: /\n\nSitemap: https://blog.example/nikki/sitemap.xml\n',
  );
  vi.unstubAllEnvs();
});
