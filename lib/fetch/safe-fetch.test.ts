import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address';
import { FetchError, safeFetch } from './safe-fetch';

const LIMITS = { maxBytes: 1000, timeout: 2000 };
const servers: Server[] = [];

/** A server on this machine, and a permission that holds for it alone. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

const here = { ...LIMITS, isAllowed: (address: string) => address === '127.0.0.1' };

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

test('an answer comes with its type and where it was', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/a') response.writeHead(301, { Location: '/b' }).end();
    else response.writeHead(200, { 'Content-Type': 'text/plain' }).end('文');
  });
  const { url, type, body } = await safeFetch(`${origin}/a`, here);
  expect([url.pathname, type, String(body)]).toEqual(['/b', 'text/plain', '文']);
});

describe('is refused:', () => {
  test.each([
    ['file:///etc/passwd', 'address'],
    ['ftp://a.example/', 'address'],
    ['https://name:word@a.example/', 'address'],
    ['nothing', 'address'],
    ['http://127.0.0.1:1/', 'private'],
    ['http://[::1]/', 'private'],
    ['http://[::ffff:127.0.0.1]/', 'private'],
    ['http://0x7f.1/', 'private'],
    ['http://2130706433/', 'private'],
    ['http://localhost/', 'private'],
    ['http://169.254.169.254/latest/meta-data', 'private'],
  ])('%s', async (address, refusal) => {
    await expect(safeFetch(address, LIMITS)).rejects.toMatchObject({ refusal });
  });

  test.each([
    ['http://10.0.0.1/', 'private'],
    ['http://localhost:1/', 'private'],
    ['javascript:alert(1)', 'address'],
    ['/loop', 'redirects'],
  ])('a redirect to %s', async (location, refusal) => {
    const origin = await serve((_, response) => response.writeHead(302, { location }).end());
    // Only the literal address of the test's server is allowed, not the name that leads to it.
    const isAllowed = (address: string) =>
      address === '127.0.0.1' && !location.includes('localhost');
    const options = location.includes('localhost')
      ? { ...LIMITS, isAllowed: once127() }
      : { ...LIMITS, isAllowed };
    await expect(safeFetch(origin, options)).rejects.toMatchObject({ refusal });
  });

  test.each([404, 500, 204])('a status of %i', async (status) => {
    const origin = await serve((_, response) => response.writeHead(status).end('x'));
    await expect(safeFetch(origin, here)).rejects.toMatchObject({ refusal: 'status', status });
  });

  test('an answer that says it is huge, before it is read', async () => {
    let sent = 0;
    const origin = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': String(2 ** 30) });
      response.write('x');
      sent++;
    });
    await expect(safeFetch(origin, here)).rejects.toMatchObject({ refusal: 'tooLarge' });
    expect(sent).toBe(1);
  });

  test('an answer without end', async () => {
    const origin = await serve((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(10_000)));
        response.once('drain', more);
      };
      more();
    });
    await expect(safeFetch(origin, here)).rejects.toMatchObject({ refusal: 'tooLarge' });
  });

  test('an answer that comes byte by byte', async () => {
    const origin = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    const start = Date.now();
    await expect(safeFetch(origin, { ...here, timeout: 300 })).rejects.toMatchObject({
      refusal: 'slow',
    });
    expect(Date.now() - start).toBeLessThan(1500);
  });

  test('a server that says nothing, or nobody', async () => {
    const origin = await serve(() => {});
    await expect(safeFetch(origin, { ...here, timeout: 200 })).rejects.toMatchObject({
      refusal: 'slow',
    });
    await expect(safeFetch('http://127.0.0.1:9/', here)).rejects.toBeInstanceOf(FetchError);
  });
});

/** Allows the first address asked about, and none after it. */
function once127(): () => boolean {
  let asked = 0;
  return () => asked++ === 0;
}

test.each([
  ['8.8.8.8', true],
  ['172.15.0.1', true],
  ['172.32.0.1', true],
  ['2606:4700::1111', true],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['127.0.0.1', false],
  ['169.254.169.254', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['fc00::1', false],
  ['fe80::1', false],
  ['2002:7f00:1::', false],
  ['2001:db8::1', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});
