import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { freePort } from '../../lib/testing/free-port';

// npm run nginx: exports a small blog, gives its files out with nginx and the settings written beside
// them, at the root and under a sub-path, and asks for every page, file and former path.
const SITE = 'https://blog.example';
const POSTS: Record<string, string> = {
  日本語の記事: "publishedOn: 2015-02-18\naliases: ['/旧い名前', '/entry/old%20(1)', '/price$5']",
  '100%達成': 'publishedOn: 2015-02-19',
  'C#入門': "publishedOn: 2015-02-19\naliases: ['/c-sharp']",
  'quote"s': 'publishedOn: 2015-02-20',
  'a+b(括弧)': 'publishedOn: 2015-02-21',
  // nginx compares without regard to case: this one must not lead to itself.
  readme: 'publishedOn: 2015-02-22\naliases: [/README]',
  [`${'長'.repeat(66)}`]: `publishedOn: 2015-02-23\naliases: ['/${'旧'.repeat(66)}']`,
};
/** Former paths, as a browser sends them, and the post each leads to. */
const FORMER: [path: string, slug: string][] = [
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

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject).end();
  });
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Starts nginx on the exported files; returns its port and what ends it. */
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
    if (await ask(port, `${base}/`).catch(() => null)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { port, stop };
}

async function check(port: number, base: string): Promise<void> {
  const expect = (what: string, found: unknown, wanted: unknown) => {
    if (found !== wanted) faults.push(`${base || '/'} ${what}: ${found}, not ${wanted}`);
  };
  const sitemap = (await ask(port, `${base}/sitemap.xml`)).body.toString('utf8');
  const paths = [...sitemap.matchAll(/<loc>https:\/\/blog\.example([^<]*)<\/loc>/g)];
  if (paths.length < Object.keys(POSTS).length)
    faults.push(`${base} the sitemap has ${paths.length}`);
  for (const [, path = ''] of paths) {
    const plain = await ask(port, path || '/');
    expect(path, plain.status, 200);
    expect(`${path} type`, plain.headers['content-type'], 'text/html; charset=utf-8');
    expect(`${path} policy`, Boolean(plain.headers['content-security-policy']), true);
    expect(`${path} nosniff`, plain.headers['x-content-type-options'], 'nosniff');
    const small = await ask(port, path || '/', { 'Accept-Encoding': 'gzip' });
    expect(`${path} gzip`, small.headers['content-encoding'], 'gzip');
    expect(`${path} vary`, small.headers.vary, 'Accept-Encoding');
    if (small.headers['content-encoding'] === 'gzip')
      expect(`${path} gzip body`, gunzipSync(small.body).equals(plain.body), true);
    if (path === base || path === `${base}/`) continue;
    const slashed = await ask(port, `${path}/?q=%E5%A4%9C&a=1`);
    expect(`${path}/`, slashed.status, 301);
    // A path alone, or nginx behind a proxy would lead from https to http.
    const location = String(slashed.headers.location);
    expect(`${path}/ leads by a path`, location.startsWith('/'), true);
    const { pathname, search } = new URL(location, SITE);
    // The escapes of nginx are not ours: `+` has none.
    expect(`${path}/ leads`, decodeURIComponent(pathname), decodeURIComponent(path));
    expect(`${path}/ ends`, (await ask(port, pathname)).status, 200);
    expect(`${path}/ query`, search, '?q=%E5%A4%9C&a=1');
  }
  // Neither to the page for what is missing, nor round and round, nor to another host.
  for (const path of [
    '/ない/',
    '/\\evil.example/',
    '//evil.example/',
    '/_assets/',
    '/a\r\nb: c/',
  ]) {
    const answer = await ask(port, base + encoded(path).replaceAll('%2F', '/'));
    expect(`${path} is missing`, [403, 404].includes(answer.status), true);
  }
  expect('home', (await ask(port, `${base}/`)).status, 200);
  for (const [path, slug] of FORMER) {
    const answer = await ask(port, base + encoded(path));
    expect(path, answer.status, 308);
    const location = new URL(String(answer.headers.location), SITE);
    expect(`${path} leads`, location.pathname, base + encoded(`/${slug}`));
    expect(
      `${path} host`,
      location.host === 'blog.example' || location.hostname === '127.0.0.1',
      true,
    );
  }
  const missing = await ask(port, `${base}/${encodeURIComponent('ない')}/x`);
  expect('missing', missing.status, 404);
  expect('missing page', missing.body.equals(readFileSync('out/404.html')), true);
  expect('missing policy', Boolean(missing.headers['content-security-policy']), true);
  const home = (await ask(port, `${base}/search`)).body.toString('utf8');
  const [, index = ''] = /data-search="([^"]*)"/.exec(home) ?? [];
  const [, script = ''] = /src="([^"]*\/_assets\/search-[^"]*)"/.exec(home) ?? [];
  for (const path of [`${index}manifest.bin`, script]) {
    const answer = await ask(port, path);
    expect(path, answer.status, 200);
    expect(`${path} kept`, answer.headers['cache-control'], 'public, max-age=31536000, immutable');
  }
  for (const folder of ['_assets', '_cards', '_files', '_images', '_search']) {
    const answer = await ask(port, `${base}/${folder}/none.css`);
    expect(`${folder} none`, answer.status, 404);
    expect(`${folder} none is not kept`, answer.headers['cache-control'], undefined);
  }
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json'])
    expect(path, [400, 404].includes((await ask(port, base + path)).status), true);
}

try {
  for (const base of ['', '/blog']) {
    const env = { ...process.env, POSTS_DIR: posts, SITE_URL: SITE, BASE_PATH: base };
    execFileSync('npm', ['run', '-s', 'export'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const { port, stop } = await startNginx(base);
    await check(port, base).finally(stop);
    console.log(
      `nginx ${base || '/'}: ${Object.keys(POSTS).length} posts, ${FORMER.length} former paths`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
