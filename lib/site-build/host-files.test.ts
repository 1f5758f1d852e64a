import { expect, test, vi } from 'vitest';

vi.mock('../build-output/assets', () => ({ assetText: (name: string) => name }));
vi.mock('../pages/embed-frame-hosts', () => ({ readFrameHosts: () => [] }));

test('.nojekyll makes GitHub Pages publish folders whose names begin with an underscore', async () => {
  const { hostFiles } = await import('./host-files');
  expect(hostFiles([], [])['.nojekyll']).toBe('');
});

test('nginx redirects a path with a trailing slash to its page, only below the base path', async () => {
  vi.stubEnv('BASE_PATH', '/my.blog');
  vi.resetModules();
  const { hostFiles } = await import('./host-files');
  const settings = hostFiles([], [])['nginx.conf.example'];
  expect(settings).toContain('if ($uri ~ "^/my\\.blog(?<page>/.+)/$")');
  vi.unstubAllEnvs();
});

test('nginx lets browsers cache a file with a hashed name for a year, but not a 404', async () => {
  const { hostFiles } = await import('./host-files');
  const lines = (hostFiles([], [])['nginx.conf.example'] ?? '').split('\n');
  const cacheHeaders = lines
    .filter((line) => line.includes('immutable'))
    .map((line) => line.trim());
  // With `always`, nginx would send the header with a 404 too.
  expect(cacheHeaders).toEqual(
    Array(5).fill('add_header Cache-Control "public, max-age=31536000, immutable";'),
  );
});

test('Markdown has its type and UTF-8 on hosts of plain files', async () => {
  vi.resetModules();
  const { hostFiles } = await import('./host-files');
  const { _headers = '', 'nginx.conf.example': nginx = '' } = hostFiles([], []);
  expect(_headers).toContain('\n/*.md\n  Content-Type: text/markdown; charset=utf-8\n');
  expect(_headers).toContain('\n/llms.txt\n  Content-Type: text/plain; charset=utf-8\n');
  expect(nginx).toContain('types { text/html html; text/markdown md; }');
});
