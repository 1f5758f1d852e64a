import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { correctHeaders } from './correct-headers';

const IMMUTABLE = 'public, max-age=31536000, immutable';

async function requestThrough(
  path: string,
  handle: (response: ServerResponse) => void,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> {
  const server = createServer((request, response) => {
    correctHeaders(request, response);
    handle(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const url = `http://127.0.0.1:${port}/blog${path}`;
  const response = await fetch(url, {
    method,
    headers: { ...headers, connection: 'close' },
    redirect: 'manual',
  });
  server.close();
  return response;
}

test.each([
  ['/_assets/a.css', 200, IMMUTABLE],
  ['/_assets/a.css', 304, IMMUTABLE],
  ['/_assets/a.css/', 308, 'public, max-age=0, must-revalidate'],
  ['/_assets/a.css', 404, 'public, max-age=0, must-revalidate'],
  ['/_assets', 404, 'public, max-age=0, must-revalidate'],
  ['/_assets?a', 404, 'public, max-age=0, must-revalidate'],
  ['/_cards/a.png', 404, 'public, max-age=0, must-revalidate'],
  ['/_files/a/b.pdf', 416, 'public, max-age=0, must-revalidate'],
  ['/_images/a.webp', 500, 'public, max-age=0, must-revalidate'],
  ['/_search/a/manifest.bin', 404, 'public, max-age=0, must-revalidate'],
  ['/post', 404, IMMUTABLE],
])('%s with status %d has Cache-Control: %s', async (path, status, cacheControl) => {
  const response = await requestThrough(path, (response) => {
    response.setHeader('Cache-Control', IMMUTABLE);
    response.statusCode = status;
    response.end();
  });
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe(cacheControl);
});

test.each([416, 412])(
  'a file refused with %d keeps that status and has no body',
  async (status) => {
    const refuse = (response: ServerResponse) => {
      response.setHeader('Content-Type', 'text/javascript');
      response.setHeader('Content-Range', 'bytes */556');
      response.statusCode = status;
      // What Next.js does next.
      response.statusCode = 500;
      response.setHeader('Content-Length', 21);
      response.write('Internal Server ');
      response.end('Error');
    };
    const response = await requestThrough('/_assets/a.js', refuse, { range: 'bytes=999-' });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-type')).toBeNull();
    expect(response.headers.get('content-range')).toBe('bytes */556');
  },
);

test('sends a range that the file has', async () => {
  const send = (response: ServerResponse) => {
    response.statusCode = 206;
    response.write('a');
    response.end('b');
  };
  const response = await requestThrough('/_assets/a.js', send, { range: 'bytes=0-1' });
  expect([response.status, await response.text()]).toEqual([206, 'ab']);
});

test('adds Allow to a 405 without it', async () => {
  const refuse = (response: ServerResponse) => response.writeHead(405).end();
  const { headers } = await requestThrough('/post/comments', refuse, {}, 'POST');
  expect(headers.get('allow')).toBe('GET, HEAD, OPTIONS');
});
