import { expect, test, vi } from 'vitest';

vi.mock('../assets', () => ({ assetText: (name: string) => name }));
vi.mock('../embeds/frame-hosts', () => ({ readFrameHosts: () => [] }));

test('GitHub Pages is told to publish folders that begin with an underscore', async () => {
  const { hostFiles } = await import('./host-files');
  expect(hostFiles([], [])['.nojekyll']).toBe('');
});

test('nginx looks for the page of a path with a slash at its end, below the sub-path alone', async () => {
  vi.stubEnv('BASE_PATH', '/my.blog');
  vi.resetModules();
  const { hostFiles } = await import('./host-files');
  const settings = hostFiles([], [])['nginx.conf.example'];
  expect(settings).toContain('if ($uri ~ "^/my\\.blog(?<page>/.+)/$")');
  vi.unstubAllEnvs();
});
