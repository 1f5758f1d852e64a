import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

test('the manifest keeps to the sub-path of the site, and its icons exist', async () => {
  vi.stubEnv('BASE_PATH', '/nikki');
  vi.resetModules();
  const { default: manifest } = await import('./manifest');
  const { start_url, scope, icons = [] } = manifest();
  expect([start_url, scope]).toEqual(['/nikki', '/nikki']);
  expect(icons.map(({ src }) => src)).toEqual(['/nikki/icon.svg', '/nikki/apple-icon.png']);
  for (const { src } of icons) {
    expect(existsSync(join(import.meta.dirname, src.replace('/nikki', '')))).toBe(true);
  }
  vi.unstubAllEnvs();
});
