import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type FetchLimits, fetchFrom, safeFetch } from './safe-fetch';
import { fetchResponse, HOSTILE_RESPONSES } from './testing/hostile-responses';

const LIMITS: FetchLimits = {
  bytes: 1000,
  milliseconds: 2000,
  redirects: 3,
  contentTypes: ['image/', 'text/html'],
};
const fetchHere = fetchFrom((address) => address === '127.0.0.1');

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '0.0.0.0');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

test('follows redirects, returns status, headers and body, and sends a User-Agent', async () => {
  const userAgents: unknown[] = [];
  const origin = await serve((request, response) => {
    userAgents.push(request.headers['user-agent']);
    if (request.url === '/from') return response.writeHead(302, { location: '/to?x=1' }).end();
    response.writeHead(200, { 'content-type': 'image/png; x=y', 'x-note': 'a' }).end('bytes');
  });
  const fetched = await fetchHere(`${origin}/from`, LIMITS);
  expect(fetched).toMatchObject({ ok: true, status: 200, url: `${origin}/to?x=1` });
  expect(fetched.ok && fetched.bytes.toString()).toBe('bytes');
  expect(fetched.headers?.['x-note']).toBe('a');
  expect(userAgents).toEqual(Array(2).fill(expect.stringMatching(/^Tsuzuri\/1 \(\+https?:/)));
});

test.each([
  ['a redirect to itself', { location: '/' }, 'redirects'],
  ['a redirect to the metadata service', { location: 'http://169.254.169.254/' }, 'private'],
  ['a redirect to another loopback address', { location: 'http://127.0.0.2/' }, 'private'],
  ['a redirect to IPv6 loopback', { location: 'http://[::1]/' }, 'private'],
  ['a redirect to an IPv4-mapped IPv6 address', { location: 'http://[::ffff:7f00:1]/' }, 'private'],
  ['a redirect to a private address in octal', { location: 'http://012.0.0.1/' }, 'private'],
  ['a redirect to a file', { location: 'file:///etc/passwd' }, 'address'],
  ['a redirect to an invalid URL', { location: 'http://' }, 'address'],
] as const)('refuses %s', async (_, headers, reason) => {
  const origin = await serve((_request, response) => response.writeHead(302, headers).end());
  expect(await fetchHere(origin, LIMITS)).toMatchObject({ ok: false, reason });
});

test.each([500, 404, 304, 429])('a status of %d is a failure', async (status) => {
  const origin = await serve((_request, response) => response.writeHead(status).end());
  expect(await fetchHere(origin, LIMITS)).toMatchObject({ ok: false, reason: 'status', status });
});

test.each([
  ['a type that is not accepted', { 'content-type': 'application/zip' }],
  ['no type', {}],
  ['a type that begins with an accepted one', { 'content-type': 'text/html-x' }],
  ['a compressed body', { 'content-type': 'image/png', 'content-encoding': 'gzip' }],
])('%s is refused', async (_, headers) => {
  const origin = await serve((_request, response) => response.writeHead(200, headers).end('x'));
  expect(await fetchHere(origin, LIMITS)).toMatchObject({ ok: false, reason: 'type' });
});

test('accepts a body of the maximum length and stops reading a longer one', async () => {
  const headers = { 'content-type': 'image/png' };
  let sent = 0;
  const origin = await serve((request, response) => {
    if (request.url === '/fits') return response.writeHead(200, headers).end('x'.repeat(1000));
    if (request.url === '/with-length') {
      return response.writeHead(200, { ...headers, 'content-length': 1_000_000_000 }).write('x');
    }
    response.writeHead(200, headers);
    const send = () => {
      while (!response.destroyed && sent < 1_000_000_000) {
        sent += 65_536;
        if (!response.write(Buffer.alloc(65_536))) return response.once('drain', send);
      }
    };
    send();
  });
  expect(await fetchHere(`${origin}/fits`, LIMITS)).toMatchObject({ ok: true });
  expect(await fetchHere(`${origin}/with-length`, LIMITS)).toMatchObject({ reason: 'bytes' });
  expect(await fetchHere(`${origin}/without-length`, LIMITS)).toMatchObject({ reason: 'bytes' });
  // The buffers of the operating system take some of the body, but not the gigabyte.
  expect(sent).toBeLessThan(50_000_000);
});

test('the time limit ends a slow body, a missing response and endless redirects', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/no-response') return;
    if (request.url === '/slow-redirects') {
      setTimeout(() => response.writeHead(302, { location: '/slow-redirects' }).end(), 150);
      return;
    }
    response.writeHead(200, { 'content-type': 'image/png' });
    const writing = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(writing));
  });
  const limits = { ...LIMITS, milliseconds: 300, redirects: 1000 };
  for (const path of ['/slow-body', '/no-response', '/slow-redirects']) {
    const start = performance.now();
    expect(await fetchHere(origin + path, limits)).toMatchObject({ ok: false, reason: 'time' });
    expect(performance.now() - start).toBeLessThan(5000);
  }
});

test('a connection that closes in the body is a failure', async () => {
  const origin = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': 100 }).write('x');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await fetchHere(origin, LIMITS)).toMatchObject({ ok: false, reason: 'connection' });
});

test.each(HOSTILE_RESPONSES)(
  'the fetch fails, and does not hang, after %s',
  async (_, answer, reason) => {
    const fetched = await fetchResponse(answer, { ...LIMITS, milliseconds: 300 });
    expect(fetched).toMatchObject({ ok: false, reason });
  },
);

test('refuses a host name that resolves to a private address', async () => {
  let requests = 0;
  const origin = await serve((_request, response) => {
    requests++;
    response.writeHead(200, { 'content-type': 'image/png' }).end();
  });
  const namedOrigin = origin.replace('127.0.0.1', 'localhost');
  expect(await safeFetch(namedOrigin, LIMITS)).toMatchObject({ ok: false, reason: 'private' });
  expect(await safeFetch(origin, LIMITS)).toMatchObject({ ok: false, reason: 'private' });
  expect(requests).toBe(0);
  expect(await fetchHere(namedOrigin, LIMITS)).toMatchObject({ ok: true });
});

test('checks the address again when the connection is open', async () => {
  const origin = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png' }).end();
  });
  // The first check (before connecting) allows the address, the second (of the connection) does not.
  let calls = 0;
  const fetched = await fetchFrom(() => ++calls === 1)(origin, LIMITS);
  expect(fetched).toMatchObject({ ok: false, reason: 'private' });
});

test.each(['', 'x', 'ftp://example.com/', 'data:image/png,x', 'http://a:b@example.com/'])(
  'refuses the URL %j',
  async (url) => {
    expect(await safeFetch(url, LIMITS)).toEqual({ ok: false, url, reason: 'address' });
  },
);

test('reports a host name that does not exist', async () => {
  const fetched = await safeFetch('http://no-such-host.invalid/', LIMITS);
  expect(fetched).toMatchObject({ ok: false, reason: 'name' });
});
