import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Server } from './server';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves static files, without redirects. For a path it sends the file with this name, or else the
 * one with `.html` added, or else `index.html` in the folder with this name, or else `404.html`.
 *
 * @param basePath removed from the beginning of every path.
 */
export async function startFileServer(folder: string, basePath = ''): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname)).slice(basePath.length);
    for (const name of [path, `${path}.html`, join(path, 'index.html'), '404.html']) {
      const bytes = await readFile(join(folder, name)).catch(() => null);
      if (!bytes) continue;
      const type = TYPES[extname(name)] ?? 'application/octet-stream';
      response.writeHead(name === '404.html' ? 404 : 200, { 'Content-Type': type }).end(bytes);
      return;
    }
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { origin: `http://127.0.0.1:${port}`, stop };
}
