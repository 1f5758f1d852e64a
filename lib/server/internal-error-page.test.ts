import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { sendInternalErrorPage } from './internal-error-page';

const PAGE = '<!DOCTYPE html><title>ページを表示できませんでした</title>';

async function requestThrough(handle: (response: ServerResponse) => void, method = 'GET') {
  const server = createServer((_request, response) => {
    sendInternalErrorPage(response, () => PAGE);
    handle(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method,
    headers: { connection: 'close' },
  });
  server.close();
  return response;
}

test.each<[string, (response: ServerResponse) => void]>([
  ['without a body', (response) => Object.assign(response, { statusCode: 500 }).end()],
  [
    'with a body',
    (response) => Object.assign(response, { statusCode: 500 }).end('Internal Server Error'),
  ],
  [
    'in several writes, with headers of a compressed body',
    (response) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.setHeader('ETag', '"a"');
      response.writeHead(500);
      response.write('Internal ');
      response.end('Server Error');
    },
  ],
])('replaces a 500 response %s by the error page', async (_, handle) => {
  const response = await requestThrough(handle);
  expect(response.status).toBe(500);
  expect(await response.text()).toBe(PAGE);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
});

test('sends only the status and headers in response to HEAD', async () => {
  const response = await requestThrough((response) => response.writeHead(500).end(), 'HEAD');
  expect([response.status, await response.text()]).toEqual([500, '']);
});

test.each([200, 404, 503])('does not change a response with status %d', async (status) => {
  const response = await requestThrough((response) => {
    response.setHeader('Content-Type', 'text/plain');
    response.statusCode = status;
    response.write('a');
    response.end('b');
  });
  expect([response.status, await response.text()]).toEqual([status, 'ab']);
  expect(response.headers.get('content-type')).toBe('text/plain');
});
