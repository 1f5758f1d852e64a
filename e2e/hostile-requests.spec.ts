import { expect, test } from '@playwright/test';
import { type IdleSockets, keepIdle } from './proofs/attack/idle-sockets';
import {
  builtAsset,
  FRAMEWORK_HEADERS,
  hostilePaths,
  METHODS,
  ODD_HEADERS,
  type RawResponse,
  rawRequest,
  sendRaw,
  sendRawRequests,
} from './support/hostile-requests';
import { type Server, startServer } from './support/server';

// Whatever a client sends, the server of the built site responds without an error of status 5xx and without
// writing to its log.
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
  // The idle connections are still open: they must not prevent the server from stopping.
  await server.stop();
  idle?.stop();
});

test('200 idle connections do not delay the first request for comments', async () => {
  idle = keepIdle(port, 200);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const start = performance.now();
  const { status } = await sendRaw(port, rawRequest('GET', '/light-pages/comments'));
  expect(status).toBe(200);
  // The libSQL driver calls process.report, which by default looks up the host name of each client. Two lookups
  // that fail take 10 s or more.
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('every HTTP method on every kind of path gets a valid response', async () => {
  const requests = METHODS.flatMap((method) =>
    paths.map((path): [string, string] => [method, path]),
  );
  expect(await sendRawRequests(port, requests)).toEqual([]);
});

test('a request with a header that no browser sends gets a valid response on every kind of path', async () => {
  const requests = ['GET', 'POST'].flatMap((method) =>
    paths.flatMap((path) =>
      ODD_HEADERS.map((header): [string, string, string] => [method, path, header]),
    ),
  );
  expect(await sendRawRequests(port, requests)).toEqual([]);
});

for (const [name, text, status] of [
  ['a request without Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  [
    'a request with two Host headers',
    'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n',
    400,
  ],
  ['a Host with a space', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
  ['an empty Host', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', 200],
  ['a request of HTTP/1.0 without Host', 'GET / HTTP/1.0\r\n\r\n', 200],
  ['a request of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['a TLS handshake', '\x16\x03\x01\x00\xa5\x01\x00\x00', 400],
  ['an unknown method', 'FOO / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  ['CONNECT to another host', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n', 405],
  [
    'an unknown Expect header',
    'GET / HTTP/1.1\r\nHost: a\r\nExpect: x\r\nConnection: close\r\n\r\n',
    417,
  ],
  ['bytes that are not ASCII in the path', 'GET /\xe3\x81\x82 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n', 400],
  [
    'two Content-Length headers',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    400,
  ],
  ['a negative Content-Length', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n', 400],
  [
    'Content-Length together with Transfer-Encoding',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  [
    'two Transfer-Encoding headers',
    'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['headers of 20 kB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['a path of 20 kB', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
  ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 204],
  ['GET *', 'GET * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  ['a NUL in the query', 'GET /?a=%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
] as const) {
  test(`the response to ${name} is ${status}`, async () => {
    expect((await sendRaw(port, text)).status).toBe(status);
  });
}

for (const path of ['/light-pages', '/archive/2026', '/none', '/light-pages/comments']) {
  test(`the response for ${path} is the same with and without headers of the Next.js router`, async () => {
    const comparable = ({ status, head, body }: RawResponse) => [
      status,
      head.replace(/^Date: .*$/m, ''),
      // Every comment form has a different token.
      body.replace(/ name="token" value="[^"]*"/, ''),
    ];
    const plain = comparable(await sendRaw(port, rawRequest('GET', path)));
    expect(plain[1]).toMatch(/content-type: text\/html/i);
    for (const header of FRAMEWORK_HEADERS) {
      expect(comparable(await sendRaw(port, rawRequest('GET', path, header))), header).toEqual(
        plain,
      );
    }
    expect(comparable(await sendRaw(port, rawRequest('GET', `${path}?_rsc=1a2b`)))[0]).toBe(
      plain[0],
    );
  });
}

for (const path of [
  ...['/_next/image?url=%2F_images%2Fa.webp&w=640&q=75', '/_next/data/tsuzuri/light-pages.json'],
  ...['/_next/static/none.js', '/_next/webpack-hmr', '/__nextjs_original-stack-frame'],
  ...['/light-pages.rsc', '/preview/events', '/preview/script', '/_built/home.html'],
  ...['/_built/pages/light-pages.html', '/%255Fbuilt/home.html', '/comments/frame/ja'],
  ...['/comments//frame/ja', '/resolve/rss.xml', '/missing/2026', '/_built/rss.xml'],
]) {
  test(`${path} does not exist`, async () => {
    expect((await sendRaw(port, rawRequest('GET', path))).status).toBe(404);
  });
}

test('POST without a comment form is refused with 415 or 405', async () => {
  expect((await sendRaw(port, rawRequest('POST', '/light-pages/comments'))).status).toBe(415);
  expect((await sendRaw(port, rawRequest('POST', '/comments/atom.xml'))).status).toBe(405);
});

test('a range request returns a part of the file, or 416 when the range is beyond its end', async () => {
  const part = await sendRaw(port, rawRequest('GET', asset, 'Range: bytes=0-9'));
  expect([part.status, part.body.length]).toEqual([206, 10]);
  const past = await sendRaw(port, rawRequest('GET', asset, 'Range: bytes=99999999-'));
  expect([past.status, past.body]).toEqual([416, '']);
  expect(past.head).toMatch(/^content-range: bytes \*\/\d+$/im);
});
