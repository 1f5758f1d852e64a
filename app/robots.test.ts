import { expect, test, vi } from 'vitest';

test('robots may read everything and are shown the sitemap', async () => {
  vi.stubEnv('SITE_URL', 'https://blog.example');
  vi.stubEnv('BASE_PATH', '/nikki');
  vi.resetModules();
  const { default: robots } = await import('./robots');
  expect(robots()).toEqual({
    rules: { userAgent: '*', allow: '/' },
    sitemap: 'https://blog.example/nikki/sitemap.xml',
  });
  vi.unstubAllEnvs();
});
