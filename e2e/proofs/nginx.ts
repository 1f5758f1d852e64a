import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { freePort } from '../../lib/testing/free-port';

// npm run prove -- nginx: exports a small blog, serves it by nginx with the configuration that the export
// contains, at the root and under a base path, and requests every page, file and former path.
const SITE = 'https://blog.example';
const POSTS: Record<string, string> = {
  日本語の記事: "publishedOn: 2015-02-18\naliases: ['/旧い名前', '/entry/old%20(1)', '/price$5']",
  '100%達成': 'publishedOn: 2015-02-19',
  'C#入門': "publishedOn: 2015-02-19\naliases: ['/c-sharp']",
  'quote"s': 'publishedOn: 2015-02-20',
  'a+b(括弧)': 'publishedOn: 2015-02-21',
  // nginx compares paths of a map without regard to case: this alias must not redirect the post to itself.
  readme: 'publishedOn: 2015-02-22\naliases: [/README]',
  [`${'長'.repeat(66)}`]: `publishedOn: 2015-02-23\naliases: ['/${'旧'.repeat(66)}']`,
};
/** Former paths, decoded, and the slug of the post to which each redirects. */
const FORMER_PATHS: [path: string, slug: string][] = [
  ['/旧い名前', '日本語の記事'],
  ['/entry/old (1)', '日本語の記事'],
  ['/price$5', '日本語の記事'],
  ['/2015/02/18/日本語の記事', '日本語の記事'],
  ['/2015/02/18/anything', '日本語の記事'],
  ['/blog/2015/02/18/日本語の記事', '日本語の記事'],
  ['/2015/02/19/C#入門', 'C#入門'],
  ['/2015/02/19/100%達成', '100%達成'],
  ['/c-sharp', 'C#入門'],
  ['/2015/02/20', 'quote"s'],
  ['/README', 'readme'],
  [`/${'旧'.repeat(66)}`, '長'.repeat(66)],
];
const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
const posts = join(folder, 'posts');
const faults: string[] = [];

mkdirSync(posts);
for (const [slug, lines] of Object.entries(POSTS)) {
  const text = `---\ntitle: '題 ${slug}'\n${lines}\n---\n${'本文です。'.repeat(300)}\n`;
  writeFileSync(join(posts, `${slug}.md`), text);
}

interface NginxResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

function send(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<NginxResponse> {
  return new Promise((resolve, reject) => {
    const clientRequest = request(
      { host: '127.0.0.1', port, path, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    clientRequest.on('error', reject).end();
  });
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Starts nginx on the exported files; returns its port and a function that stops it. */
async function startNginx(base: string) {
  const port = await freePort();
  const out = join(process.cwd(), 'out');
  const example = readFileSync(join(out, 'nginx.conf.example'), 'utf8');
  const server = example.replaceAll('/var/www/blog', out);
  const types = ['text/html html', 'text/css css', 'text/javascript js', 'application/xml xml'];
  const settings = [
    'daemon off; master_process off;',
    `pid ${folder}/pid; error_log stderr crit;`,
    'events { }',
    'http {',
    `types { ${types.map((type) => `${type};`).join(' ')} application/json json; }`,
    'access_log off;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    ),
    readFileSync(join(out, 'nginx-former-paths.conf.example'), 'utf8'),
    `server { listen 127.0.0.1:${port};`,
    server,
    '} }',
  ].join('\n');
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, settings);
  const program = process.env.NGINX_PATH ?? 'nginx';
  const child = spawn(program, ['-c', file, '-p', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    if (await send(port, `${base}/`).catch(() => null)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { port, stop };
}

async function check(port: number, base: string): Promise<void> {
  const expect = (what: string, actual: unknown, expected: unknown) => {
    if (actual !== expected) faults.push(`${base || '/'} ${what}: ${actual}, not ${expected}`);
  };
  const sitemap = (await send(port, `${base}/sitemap.xml`)).body.toString('utf8');
  const paths = [...sitemap.matchAll(/<loc>https:\/\/blog\.example([^<]*)<\/loc>/g)];
  if (paths.length < Object.keys(POSTS).length)
    faults.push(`${base} the sitemap has ${paths.length}`);
  for (const [, path = ''] of paths) {
    const plain = await send(port, path || '/');
    expect(path, plain.status, 200);
    expect(`${path} type`, plain.headers['content-type'], 'text/html; charset=utf-8');
    expect(`${path} policy`, Boolean(plain.headers['content-security-policy']), true);
    expect(`${path} nosniff`, plain.headers['x-content-type-options'], 'nosniff');
    const compressed = await send(port, path || '/', { 'Accept-Encoding': 'gzip' });
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
    const { port, stop } = await startNginx(base);
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
