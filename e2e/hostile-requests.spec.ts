import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { freePort } from '../lib/bench/free-port';

// Whatever a client sends, the server of the built site answers without an error of its own, and
// without a line in its log.
test.describe.configure({ mode: 'default' });

const ASSET = `/_assets/${readdirSync('public/_assets').find((name) => name.endsWith('.css'))}`;
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'];
const PATHS = [
  ...['/', '/light-pages', '/%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB', '/archive', '/search?q=a'],
  ...['/tags/Markdown', '/rss.xml', '/feed.json', '/robots.txt', '/favicon.ico', '/healthz'],
  ...[ASSET, '/_assets/none.css', '/_images/none.webp', '/_cards/none.png', '/_search/none.bin'],
  ...['/light-pages/comments', '/none/comments', '/comments/edit', '/comments/edit?token=%ff'],
  ...['/comments/none', '/comments/atom.xml', '/api/bookmarks/none', '/api/stars/%ff'],
  ...['/_next/image?url=%2F_images%2Fa.webp&w=64&q=75', '/_next/static/none.js', '/_next/none'],
  ...['/_built/home.html', '/comments/frame/page', '/resolve/rss.xml', '/missing/2015'],
  ...['/%5Bslug%5D', '/[slug]', '/tags/%5Btag%5D', '/%5Bslug%5D/comments', '/page/%5Bnumber%5D'],
  ...['/none', '/%', '/%ff', '/%00', '/?a=%00', '/?a=%ff&%', '/%C0%AE%C0%AE/', '/light-pages/'],
  ...['//evil.example', '/\\evil.example', '/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd'],
  ...['/2015/02/18//evil.example', 'http://evil.example/light-pages', '*', `/${'a'.repeat(8000)}`],
];
const HEADERS = [
  ...['Range: bytes=0-9', 'Range: bytes=99999999-', 'Range: bytes=9-1', 'Range: bytes=-0'],
  ...['Range: bytes=a', 'Range: x', `Range: bytes=${'0-1,'.repeat(500)}1-2`, 'If-Range: x'],
  ...['If-None-Match: *', 'If-None-Match: W/"x', 'If-Match: "x"', 'If-Modified-Since: yesterday'],
  ...['If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT', 'Accept: ;;q=,', 'Cookie: a=%ff; ;='],
  ...['Accept-Encoding: gzip;q=x, *;q=9, \u00ff', `Accept-Language: ${'ja,'.repeat(2000)}`],
  ...['Content-Type: x', 'Content-Type: multipart/form-data; boundary=', 'Upgrade: websocket'],
  ...['Next-Action: 00aabbccddeeff00112233445566778899aabbccdd', 'X-Forwarded-Proto: javascript'],
  ...['X-Forwarded-For: [::1', 'X-Forwarded-Host: a b', 'Sec-Fetch-Dest: image', 'Origin: null'],
];
const FRAMEWORK = [
  ...['RSC: 1', 'Next-Router-Prefetch: 1', 'Next-Router-State-Tree: %5B%22', 'Next-Url: /none'],
  ...['RSC: 1\r\nNext-Router-Segment-Prefetch: /_tree', 'X-Nextjs-Data: 1', 'Next-Action: x'],
  ...['X-Middleware-Subrequest: middleware:middleware', 'X-Matched-Path: /none'],
  ...['X-Invoke-Path: /none\r\nX-Invoke-Status: 500', 'X-Now-Route-Matches: 1=none'],
  ...['X-Prerender-Revalidate: a', 'X-Middleware-Prefetch: 1', 'X-Forwarded-Host: evil.example'],
];

let server: ChildProcess;
let port: number;
let log = '';

test.beforeAll(async () => {
  port = await freePort();
  server = spawn(process.execPath, ['lib/build/serve.js', '-p', `${port}`], {
    env: { ...process.env, COMMENTS: 'on', DATABASE_URL: 'file::memory:' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = new Promise<void>((resolve) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      if (String(chunk).includes(`http://localhost:${port}`)) resolve();
      else log += chunk;
    });
  });
  await started;
  log = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    log += chunk;
  });
});

test.afterEach(() => {
  expect(log).toBe('');
});

test.afterAll(async () => {
  server.kill();
  await once(server, 'exit');
});

interface Answer {
  status: number;
  head: string;
  body: string;
}

/** Sends bytes as they are, and reads until the server closes the connection. */
async function ask(text: string): Promise<Answer> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => {});
  socket.write(text, 'latin1');
  await once(socket, 'close');
  const [head = '', ...body] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]);
  return { status, head, body: body.join('\r\n\r\n') };
}

function request(method: string, path: string, header?: string): string {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close'];
  if (header) lines.push(header);
  if (method === 'POST' || method === 'PUT') lines.push('Content-Length: 3');
  return `${lines.join('\r\n')}\r\n\r\n${lines.at(-1) === 'Content-Length: 3' ? 'a=b' : ''}`;
}

/** What is wrong with an answer to any request. */
function faultsOf(method: string, path: string, { status, head, body }: Answer): string[] {
  const kept = /^cache-control: (.*)$/im.exec(head)?.[1] ?? '';
  return [
    status >= 200 && status < 500 ? '' : `status ${status}`,
    status === 405 && !/^allow: GET, HEAD/im.test(head) ? 'no Allow' : '',
    status >= 300 && status !== 304 && /immutable/.test(kept) ? kept : '',
    method === 'HEAD' && body !== '' ? 'a body' : '',
    /^(?:TRACE|PUT|DELETE|PATCH|PROPFIND)$/.test(method) &&
    path !== '*' &&
    ![400, 405].includes(status)
      ? `status ${status} to ${method}`
      : '',
    method === 'OPTIONS' && ![204, 400].includes(status) ? `status ${status} to OPTIONS` : '',
  ].filter(Boolean);
}

async function askAll(requests: [method: string, path: string, header?: string][]) {
  const faults: string[] = [];
  const left = [...requests];
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [method, path, header = ''] = next;
      const found = faultsOf(method, path, await ask(request(method, path, header)));
      if (found.length > 0) faults.push(`${method} ${path} ${header}: ${found.join(', ')}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
  return faults;
}

test('every method on every kind of path', async () => {
  const requests = METHODS.flatMap((method) =>
    PATHS.map((path): [string, string] => [method, path]),
  );
  expect(await askAll(requests)).toEqual([]);
});

test('every odd header on every kind of path', async () => {
  const requests = ['GET', 'POST'].flatMap((method) =>
    PATHS.flatMap((path) =>
      HEADERS.map((header): [string, string, string] => [method, path, header]),
    ),
  );
  expect(await askAll(requests)).toEqual([]);
});

for (const [name, text, status] of [
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', 400],
  ['an odd host', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
  ['an empty host', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', 200],
  ['HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n', 200],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['TLS', '\x16\x03\x01\x00\xa5\x01\x00\x00', 400],
  ['an unknown method', 'FOO / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n', 405],
  [
    'an unknown expectation',
    'GET / HTTP/1.1\r\nHost: a\r\nExpect: x\r\nConnection: close\r\n\r\n',
    417,
  ],
  ['bytes that are not ASCII in the path', 'GET /\xe3\x81\x82 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n', 400],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    400,
  ],
  ['a negative length', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n', 400],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  [
    'chunks twice',
    'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['headers of 20 kB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['a path of 20 kB', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
  ['the server as a whole', 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 204],
  ['the server as a path', 'GET * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  ['a NUL in the query', 'GET /?a=%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
] as const) {
  test(`${name} is answered with ${status}`, async () => {
    expect((await ask(text)).status).toBe(status);
  });
}

for (const path of ['/light-pages', '/archive/2026', '/none', '/light-pages/comments']) {
  test(`${path} is the same page, kept the same, whatever Next.js would read into it`, async () => {
    const settled = ({ status, head, body }: Answer) => [
      status,
      head.replace(/^Date: .*$/m, ''),
      // Each form of comments has a token of its own.
      body.replace(/ name="token" value="[^"]*"/, ''),
    ];
    const plain = settled(await ask(request('GET', path)));
    expect(plain[1]).toMatch(/content-type: text\/html/i);
    for (const header of FRAMEWORK) {
      expect(settled(await ask(request('GET', path, header))), header).toEqual(plain);
    }
    expect(settled(await ask(request('GET', `${path}?_rsc=1a2b`)))[0]).toBe(plain[0]);
  });
}

for (const path of [
  ...['/_next/image?url=%2F_images%2Fa.webp&w=640&q=75', '/_next/data/tsuzuri/light-pages.json'],
  ...['/_next/static/none.js', '/_next/webpack-hmr', '/__nextjs_original-stack-frame'],
  ...['/light-pages.rsc', '/preview/events', '/preview/script', '/_built/home.html'],
  ...['/_built/pages/light-pages.html', '/%255Fbuilt/home.html', '/comments/frame/page'],
  ...['/comments//frame/page', '/resolve/rss.xml', '/missing/2026', '/_built/rss.xml'],
]) {
  test(`${path} is not there`, async () => {
    expect((await ask(request('GET', path))).status).toBe(404);
  });
}

test('a client may send POST without a form of comments', async () => {
  expect((await ask(request('POST', '/light-pages/comments'))).status).toBe(415);
  expect((await ask(request('POST', '/comments/atom.xml'))).status).toBe(405);
});

test('a file is sent in parts, and not past its end', async () => {
  const part = await ask(request('GET', ASSET, 'Range: bytes=0-9'));
  expect([part.status, part.body.length]).toEqual([206, 10]);
  const past = await ask(request('GET', ASSET, 'Range: bytes=99999999-'));
  expect([past.status, past.body]).toEqual([416, '']);
  expect(past.head).toMatch(/^content-range: bytes \*\/\d+$/im);
});
