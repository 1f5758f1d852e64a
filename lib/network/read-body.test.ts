import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { readBody } from './read-body';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function read(
  respond: (response: ServerResponse) => void,
  milliseconds: number,
  limit?: number,
) {
  server = createServer((_request, response) => respond(response));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const signal = AbortSignal.timeout(milliseconds);
  const body = await readBody(await fetch(`http://127.0.0.1:${port}/`, { signal }), signal, limit);
  return body.toString();
}

test('returns the whole body', async () => {
  const respond = (response: ServerResponse) => {
    response.write('綴');
    setTimeout(() => response.end('り'), 50);
  };
  expect(await read(respond, 10_000)).toBe('綴り');
  expect(await read((response) => response.writeHead(204).end(), 10_000)).toBe('');
});

test('stops reading a slow body when the signal aborts', async () => {
  const reading = read((response) => void response.write('{'), 500);
  await expect(reading).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('rejects a body that is longer than the limit', async () => {
  const reading = read((response) => response.end('x'.repeat(100_000)), 10_000, 1000);
  await expect(reading).rejects.toThrow('more than 1000 bytes');
});
