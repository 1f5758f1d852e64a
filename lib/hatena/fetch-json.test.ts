import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { fetchJson } from './fetch-json';

test('the signal ends a slow response even after a garbage collection', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const server = createServer((_request, response) => response.write('{'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const collecting = setInterval(collectGarbage, 20);
  const fetching = fetchJson(`http://127.0.0.1:${port}/`, AbortSignal.timeout(500));
  await expect(fetching).rejects.toMatchObject({ name: 'TimeoutError' });
  clearInterval(collecting);
  server.closeAllConnections();
  server.close();
}, 5_000);
