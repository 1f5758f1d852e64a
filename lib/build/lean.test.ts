import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leanPages } from './lean';
import { UnknownScriptError } from './strip';

const ours = { basePath: '', inline: new Set<string>(), styleSheets: [] };
const HEAVY = '<body><p>文</p><script>self.__next_f.push([1,""])</script></body>';
const LEAN = '<body><p>文</p></body>';

let build: string;

function put(name: string, text: string): void {
  mkdirSync(dirname(join(build, name)), { recursive: true });
  writeFileSync(join(build, name), text);
}

function page(name: string): string {
  return readFileSync(join(build, 'server', name), 'utf8');
}

/** What Next.js lists of the client components of a route. */
function client(route: string, ...modules: string[]): void {
  const clientModules = Object.fromEntries(modules.map((module) => [module, {}]));
  const text = `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST["${route}/page"] = ${JSON.stringify({ clientModules })}`;
  put(`server/app${route}/page_client-reference-manifest.js`, text);
}

beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'build-'));
  const routes = {
    '/': { srcRoute: '/' },
    '/記事': { srcRoute: '/[slug]' },
    '/app': { srcRoute: '/app' },
    '/_not-found': { srcRoute: '/_not-found' },
    '/rss.xml': { srcRoute: '/rss.xml', initialHeaders: { 'content-type': 'application/xml' } },
  };
  put('prerender-manifest.json', JSON.stringify({ version: 4, routes }));
  for (const name of ['index', '記事', 'app', '_not-found']) put(`server/app/${name}.html`, HEAVY);
  put('server/pages/404.html', HEAVY);
  put('server/app/rss.xml.body', '<rss/>');
  put('server/route-cache/APP_PAGE/x/$/記事.html', HEAVY);
  put('server/pages/500.html', HEAVY);
  put('server/app/_global-error.html', HEAVY);
  client('', '[project]/node_modules/next/dist/client/x.js');
  client('/[slug]', '[project]/node_modules/next/dist/client/x.js');
  client('/_not-found');
  client('/app', '[project]/app/app/editor.tsx');
});

afterEach(() => rmSync(build, { recursive: true }));

test('pages lose the framework, both copies of the 404 page too', async () => {
  expect(await leanPages(build, ours)).toMatchObject({ pages: 6 });
  for (const name of ['app/index.html', 'app/記事.html', 'app/_not-found.html', 'pages/404.html']) {
    expect(page(name), name).toBe(LEAN);
  }
});

test('the page for an error of the server is ours, in both places', async () => {
  put('server/pages/404.html', '<head><title>404</title></head><main id="content">無</main>');
  await leanPages(build, ours);
  for (const name of ['pages/500.html', 'app/_global-error.html']) {
    expect(page(name), name).toMatch(/<title>ページを表示できませんでした<\/title>/);
    expect(page(name), name).not.toContain('無');
  }
});

test('a page with a client component of ours keeps React whole', async () => {
  await leanPages(build, ours);
  expect(page('app/app.html')).toBe(HEAVY);
});

test('the heavy copies of a server that ran before go', async () => {
  await leanPages(build, ours);
  expect(existsSync(join(build, 'server', 'route-cache'))).toBe(false);
});

test('a script of an unknown kind leaves every page as it was', async () => {
  put('server/app/app.html', HEAVY);
  put('server/app/記事.html', '<body><script>newNextRuntime()</script></body>');
  await expect(leanPages(build, ours)).rejects.toThrow(UnknownScriptError);
  expect(page('app/index.html')).toBe(HEAVY);
});
