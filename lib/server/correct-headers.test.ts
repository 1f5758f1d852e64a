import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { correctHeaders } from './correct-headers';

const FOR_EVER = 'public, max-age=31536000, immutable';

async function answered(
  path: string,
  answer: (response: ServerResponse) => void,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> {
  const server = createServer((request, response) => {
    correctHeaders(request, response);
    answer(response);
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
  ['/_assets/a.css', 200, FOR_EVER],
  ['/_assets/a.css', 304, FOR_EVER],
  ['/_assets/a.css/', 308, 'public, max-age=0, must-revalidate'],
  ['/_assets/a.css', 404, 'public, max-age=0, must-revalidate'],
  ['/_assets', 404, 'public, max-age=0, must-revalidate'],
  ['/_assets?a', 404, 'public, max-age=0, must-revalidate'],
  ['/_cards/a.png', 404, 'public, max-age=0, must-revalidate'],
  ['/_files/a/b.pdf', 416, 'public, max-age=0, must-revalidate'],
  ['/_images/a.webp', 500, 'public, max-age=0, must-revalidate'],
  ['/_search/a/manifest.bin', 404, 'public, max-age=0, must-revalidate'],
  ['/post', 404, FOR_EVER],
])('%s with status %d is kept as %s', async (path, status, kept) => {
  const response = await answered(path, (sent) => {
    sent.setHeader('Cache-Control', FOR_EVER);
    sent.statusCode = status;
    sent.end();
  });
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe(kept);
});

test.each([416, 412])('a file that is refused with %d stays so, without a body', async (status) => {
  const refuse = (sent: ServerResponse) => {
    sent.setHeader('Content-Type', 'text/javascript');
    sent.setHeader('Content-Range', 'bytes */556');
    sent.statusCode = status;
    // As Next.js goes on.
    sent.statusCode = 500;
    sent.setHeader('Content-Length', 21);
    sent.write('Internal Server ');
    sent.end('Error');
  };
  const response = await answered('/_assets/a.js', refuse, { range: 'bytes=999-' });
  expect(response.status).toBe(status);
  expect(await response.text()).toBe('');
  expect(response.headers.get('content-type')).toBeNull();
  expect(response.headers.get('content-range')).toBe('bytes */556');
});

test('a range that is there is sent', async () => {
  const send = (sent: ServerResponse) => {
    sent.statusCode = 206;
    sent.write('a');
    sent.end('b');
  };
  const response = await answered('/_assets/a.js', send, { range: 'bytes=0-1' });
  expect([response.status, await response.text()]).toEqual([206, 'ab']);
});

test('405 names the methods where the handler does not', async () => {
  const refuse = (sent: ServerResponse) => sent.writeHead(405).end();
  const { headers } = await answered('/post/comments', refuse, {}, 'POST');
  expect(headers.get('allow')).toBe('GET, HEAD, OPTIONS');
});
