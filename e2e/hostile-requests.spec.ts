import { expect, test } from '@playwright/test';
import { type IdleSockets, keepIdle } from './proofs/attack/idle-sockets';
import {
  type Answer,
  ask,
  askAll,
  builtAsset,
  FRAMEWORK_HEADERS,
  hostilePaths,
  METHODS,
  ODD_HEADERS,
  request,
} from './support/hostile-requests';
import { type Server, startServer } from './support/server';

// Whatever a client sends, the server of the built site answers without an error of its own, and
// without a line in its log.
test.describe.configure({ mode: 'default' });

let asset: string;
let paths: string[];
let server: Server;
let port: number;
let log = '';
let idle: IdleSockets | undefined;

test.beforeAll(async () => {
  asset = builtAsset();
  paths = hostilePaths(asset);
  server = await startServer(
    'start',
    { COMMENTS: 'on', DATABASE_URL: 'file::memory:' },
    {
      log: (text) => {
        log += text;
      },
    },
  );
  port = Number(new URL(server.origin).port);
  log = '';
});

test.afterEach(() => {
  expect(log).toBe('');
});

test.afterAll(async () => {
  // Whoever never ends what they ask does not keep the server from ending.
  await server.stop();
  idle?.stop();
});

test('connections without a question do not keep the first reader of comments waiting', async () => {
  idle = keepIdle(port, 200);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const start = performance.now();
  const { status } = await ask(port, request('GET', '/light-pages/comments'));
  expect(status).toBe(200);
  // Two names that nobody has take the system 10 s and more.
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('every method on every kind of path', async () => {
  const requests = METHODS.flatMap((method) =>
    paths.map((path): [string, string] => [method, path]),
  );
  expect(await askAll(port, requests)).toEqual([]);
});

test('every odd header on every kind of path', async () => {
  const requests = ['GET', 'POST'].flatMap((method) =>
    paths.flatMap((path) =>
      ODD_HEADERS.map((header): [string, string, string] => [method, path, header]),
    ),
  );
  expect(await askAll(port, requests)).toEqual([]);
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
    expect((await ask(port, text)).status).toBe(status);
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
    const plain = settled(await ask(port, request('GET', path)));
    expect(plain[1]).toMatch(/content-type: text\/html/i);
    for (const header of FRAMEWORK_HEADERS) {
      expect(settled(await ask(port, request('GET', path, header))), header).toEqual(plain);
    }
    expect(settled(await ask(port, request('GET', `${path}?_rsc=1a2b`)))[0]).toBe(plain[0]);
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
    expect((await ask(port, request('GET', path))).status).toBe(404);
  });
}

test('a client may send POST without a form of comments', async () => {
  expect((await ask(port, request('POST', '/light-pages/comments'))).status).toBe(415);
  expect((await ask(port, request('POST', '/comments/atom.xml'))).status).toBe(405);
});

test('a file is sent in parts, and not past its end', async () => {
  const part = await ask(port, request('GET', asset, 'Range: bytes=0-9'));
  expect([part.status, part.body.length]).toEqual([206, 10]);
  const past = await ask(port, request('GET', asset, 'Range: bytes=99999999-'));
  expect([past.status, past.body]).toEqual([416, '']);
  expect(past.head).toMatch(/^content-range: bytes \*\/\d+$/im);
});
