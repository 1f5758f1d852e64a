import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { sendInternalErrorPage } from './internal-error-page';

const PAGE = '<!DOCTYPE html><title>ページを表示できませんでした</title>';

async function answered(answer: (response: ServerResponse) => void, method = 'GET') {
  const server = createServer((_request, response) => {
    sendInternalErrorPage(response, () => PAGE);
    answer(response);
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
  ['without a body', (sent) => Object.assign(sent, { statusCode: 500 }).end()],
  ['with a body', (sent) => Object.assign(sent, { statusCode: 500 }).end('Internal Server Error')],
  [
    'in pieces, compressed',
    (sent) => {
      sent.setHeader('Content-Encoding', 'gzip');
      sent.setHeader('ETag', '"a"');
      sent.writeHead(500);
      sent.write('Internal ');
      sent.end('Server Error');
    },
  ],
])('an error of the server %s shows the page for it', async (_, answer) => {
  const response = await answered(answer);
  expect(response.status).toBe(500);
  expect(await response.text()).toBe(PAGE);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
});

test('without a page to show the status alone is sent, to HEAD', async () => {
  const response = await answered((sent) => sent.writeHead(500).end(), 'HEAD');
  expect([response.status, await response.text()]).toEqual([500, '']);
});

test.each([200, 404, 503])('an answer with status %d stays as it is', async (status) => {
  const response = await answered((sent) => {
    sent.setHeader('Content-Type', 'text/plain');
    sent.statusCode = status;
    sent.write('a');
    sent.end('b');
  });
  expect([response.status, await response.text()]).toEqual([status, 'ab']);
  expect(response.headers.get('content-type')).toBe('text/plain');
});
