import { expect, test, vi } from 'vitest';

test('the paths of the manifest have the base path', async () => {
  vi.stubEnv('BASE_PATH', '/nikki');
  vi.resetModules();
  const { GET } = await import('./route.static');
  expect(await GET().json()).toMatchObject({
    start_url: '/nikki',
    scope: '/nikki',
    icons: [{ src: '/nikki/icon.svg' }, { src: '/nikki/apple-icon.png' }],
  });
  vi.unstubAllEnvs();
});
