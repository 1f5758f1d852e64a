import { expect, test, vi } from 'vitest';

vi.mock('../build-output/assets', () => ({ assetText: (name: string) => name }));
vi.mock('../pages/embed-frame-hosts', () => ({ readFrameHosts: () => [] }));

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

test('nginx lets browsers keep a file of a hashed name for a year, but not that there is none', async () => {
  const { hostFiles } = await import('./host-files');
  const lines = (hostFiles([], [])['nginx.conf.example'] ?? '').split('\n');
  const kept = lines.filter((line) => line.includes('immutable')).map((line) => line.trim());
  // With `always`, the header would go with 404 too.
  expect(kept).toEqual(
    Array(5).fill('add_header Cache-Control "public, max-age=31536000, immutable";'),
  );
});
