import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { exportFiles } from '../lib/site-build/export-files';
import { recordConsole } from './support/page-log';
import { sitemapPaths } from './support/sitemap-paths';

const folder = mkdtempSync(join(tmpdir(), 'out-'));
const out = join(folder, 'out');
let server: Server;
let origin: string;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Starts a minimal server of static files: it sends the file, else the file with `.html`, else `404.html`. */
test.beforeAll(async () => {
  await exportFiles(out);
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const name = path === '/' ? '/index.html' : path;
    const file = [name, `${name}.html`].map((entry) => join(out, entry)).find(isFile);
    response.writeHead(file ? 200 : 404, {
      'Content-Type': TYPES[extname(file ?? '.html')] ?? 'application/octet-stream',
    });
    response.end(readFileSync(file ?? join(out, '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
});

test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function isFile(path: string): boolean {
  return existsSync(path) && extname(path) !== '';
}

test('every page of the sitemap loads from static files without an error', async ({ page }) => {
  const errors = recordConsole(page, 'error');
  page.on('pageerror', (error) => errors.push(String(error)));
  const paths = sitemapPaths(readFileSync(join(out, 'sitemap.xml'), 'utf8'));
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) {
    const response = await page.goto(origin + path);
    expect(response?.status(), path).toBe(200);
    expect(await page.content(), path).not.toContain('/_next/');
  }
  expect(errors).toEqual([]);
});

test('pages contain the policy, _headers has the headers, and each page has compressed copies', () => {
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
