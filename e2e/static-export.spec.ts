import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { exportFiles } from '../lib/site-build/export-files';
import { startFileServer } from './support/file-server';
import { recordConsole } from './support/page-log';
import type { Server } from './support/server';
import { sitemapPaths } from './support/sitemap-paths';

const folder = mkdtempSync(join(tmpdir(), 'out-'));
const out = join(folder, 'out');
let server: Server;

test.beforeAll(async () => {
  await exportFiles(out);
  server = await startFileServer(out);
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('every page of the sitemap loads from static files without an error', async ({ page }) => {
  const errors = recordConsole(page, 'error');
  page.on('pageerror', (error) => errors.push(String(error)));
  const paths = sitemapPaths(readFileSync(join(out, 'sitemap.xml'), 'utf8'));
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) {
    const response = await page.goto(server.origin + path);
    expect(response?.status(), path).toBe(200);
    expect(await page.content(), path).not.toContain('/_next/');
  }
  expect(errors).toEqual([]);
});

test('pages contain the content security policy, _headers has the other headers, and each page has compressed copies', () => {
  const html = readFileSync(join(out, 'はじめに.html'));
  expect(html.toString()).toContain('http-equiv="Content-Security-Policy" content="default-src');
  expect(html.toString()).not.toContain('frame-ancestors');
  expect(brotliDecompressSync(readFileSync(join(out, 'はじめに.html.br')))).toEqual(html);
  expect(gunzipSync(readFileSync(join(out, 'はじめに.html.gz')))).toEqual(html);
  expect(readFileSync(join(out, '_headers'), 'utf8')).toContain("frame-ancestors 'none'");
  expect(readFileSync(join(out, '404.html'), 'utf8')).toContain('ページが見つかりません');
});

test('a static page does not use the API of the server', () => {
  const html = readFileSync(join(out, 'はじめに.html'), 'utf8');
  expect(html).toContain('https://b.hatena.ne.jp/entry/s/example.com/');
  expect(html).not.toContain('/api/');
});
