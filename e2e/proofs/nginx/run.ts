import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sitemapPaths } from '../../support/sitemap-paths';
import { FORMER_PATHS, POSTS, SITE, writePosts } from './blog';
import { send, startNginx } from './start-nginx';

// npm run prove -- nginx: exports a small blog, serves it by nginx with the configuration that the export
// contains, at the root and under a base path, and requests every page, file and former path.
const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
const posts = join(folder, 'posts');
const faults: string[] = [];

writePosts(posts);

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

async function check(port: number, base: string): Promise<void> {
  const expect = (what: string, actual: unknown, expected: unknown) => {
    if (actual !== expected) faults.push(`${base || '/'} ${what}: ${actual}, not ${expected}`);
  };
  const paths = sitemapPaths((await send(port, `${base}/sitemap.xml`)).body.toString('utf8'));
  if (paths.length < Object.keys(POSTS).length)
    faults.push(`${base} the sitemap has ${paths.length}`);
  for (const path of paths) {
    const plain = await send(port, path);
    expect(path, plain.status, 200);
    expect(`${path} type`, plain.headers['content-type'], 'text/html; charset=utf-8');
    expect(`${path} policy`, Boolean(plain.headers['content-security-policy']), true);
    expect(`${path} nosniff`, plain.headers['x-content-type-options'], 'nosniff');
    const compressed = await send(port, path, { 'Accept-Encoding': 'gzip' });
    expect(`${path} gzip`, compressed.headers['content-encoding'], 'gzip');
    expect(`${path} vary`, compressed.headers.vary, 'Accept-Encoding');
    if (compressed.headers['content-encoding'] === 'gzip')
      expect(`${path} gzip body`, gunzipSync(compressed.body).equals(plain.body), true);
    if (path === base || path === `${base}/`) continue;
    const withSlash = await send(port, `${path}/?q=%E5%A4%9C&a=1`);
    expect(`${path}/`, withSlash.status, 301);
    // The location is a path: an absolute URL of an nginx behind a TLS proxy would lead from https to http.
    const location = String(withSlash.headers.location);
    expect(`${path}/ leads by a path`, location.startsWith('/'), true);
    const { pathname, search } = new URL(location, SITE);
    // Compare decoded, because nginx does not escape `+` and the site does.
    expect(`${path}/ leads`, decodeURIComponent(pathname), decodeURIComponent(path));
    expect(`${path}/ ends`, (await send(port, pathname)).status, 200);
    expect(`${path}/ query`, search, '?q=%E5%A4%9C&a=1');
  }
  for (const slug of Object.keys(POSTS)) {
    const path = `${base}/${encodeURIComponent(slug)}.md`;
    const { status, headers, body } = await send(port, path, { 'Accept-Encoding': 'gzip' });
    expect(path, status, 200);
    expect(`${path} type`, headers['content-type'], 'text/markdown; charset=utf-8');
    expect(`${path} nosniff`, headers['x-content-type-options'], 'nosniff');
    expect(`${path} etag`, Boolean(headers.etag), true);
    expect(`${path} gzip`, headers['content-encoding'], 'gzip');
    const text = headers['content-encoding'] === 'gzip' ? gunzipSync(body).toString('utf8') : '';
    expect(`${path} text`, text.startsWith(`---\ntitle: '題 ${slug}'\n`), true);
  }
  const llms = await send(port, `${base}/llms.txt`);
  expect('/llms.txt', llms.headers['content-type'], 'text/plain; charset=utf-8');
  const noMarkdown = await send(port, `${base}/no-such-post.md`);
  expect('/no-such-post.md', noMarkdown.status, 404);
  expect('/no-such-post.md', noMarkdown.headers['content-type'], 'text/html; charset=utf-8');
  // These must be 404 or 403, not redirects to the path without a slash or to another host.
  for (const path of [
    '/ない/',
    '/\\evil.example/',
    '//evil.example/',
    '/_assets/',
    '/a\r\nb: c/',
  ]) {
    const response = await send(port, base + encoded(path).replaceAll('%2F', '/'));
    expect(`${path} is missing`, [403, 404].includes(response.status), true);
  }
  expect('home', (await send(port, `${base}/`)).status, 200);
  for (const [path, slug] of FORMER_PATHS) {
    const response = await send(port, base + encoded(path));
    expect(path, response.status, 308);
    const location = new URL(String(response.headers.location), SITE);
    expect(`${path} leads`, location.pathname, base + encoded(`/${slug}`));
    expect(
      `${path} host`,
      location.host === 'blog.example' || location.hostname === '127.0.0.1',
      true,
    );
  }
  const missing = await send(port, `${base}/${encodeURIComponent('ない')}/x`);
  expect('missing', missing.status, 404);
  expect('missing page', missing.body.equals(readFileSync('out/404.html')), true);
  expect('missing policy', Boolean(missing.headers['content-security-policy']), true);
  const searchPage = (await send(port, `${base}/search`)).body.toString('utf8');
  const [, index = ''] = /data-search="([^"]*)"/.exec(searchPage) ?? [];
  const [, script = ''] = /src="([^"]*\/_assets\/search-[^"]*)"/.exec(searchPage) ?? [];
  for (const path of [`${index}manifest.bin`, script]) {
    const response = await send(port, path);
    expect(path, response.status, 200);
    expect(
      `${path} cached`,
      response.headers['cache-control'],
      'public, max-age=31536000, immutable',
    );
  }
  for (const folder of ['_assets', '_cards', '_files', '_images', '_search']) {
    const response = await send(port, `${base}/${folder}/none.css`);
    expect(`${folder} none`, response.status, 404);
    expect(`${folder} none is not cached`, response.headers['cache-control'], undefined);
  }
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json'])
    expect(path, [400, 404].includes((await send(port, base + path)).status), true);
}

try {
  for (const base of ['', '/blog']) {
    const env = { ...process.env, POSTS_DIR: posts, SITE_URL: SITE, BASE_PATH: base };
    execFileSync('npm', ['run', '-s', 'export'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const { port, stop } = await startNginx(folder, base);
    await check(port, base).finally(stop);
    console.log(
      `nginx ${base || '/'}: ${Object.keys(POSTS).length} posts, ${FORMER_PATHS.length} former paths`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
