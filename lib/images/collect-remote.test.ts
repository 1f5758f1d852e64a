import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchFrom } from '../network/safe-fetch';
import { collectPictures, isPending } from './collect-remote';
import { type LockEntry, printImagesLock } from './images-lock';

let server: Server;
let origin: string;
let folder: string;
const requests: { path: string; time: number }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'posts-'));
  const png = await sharp({
    create: { width: 30, height: 20, channels: 3, background: '#336699' },
  })
    .png()
    .toBuffer();
  const type = { 'content-type': 'image/png' };
  server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, time: performance.now() });
    if (path === '/loop') return response.writeHead(302, { location: '/loop' }).end();
    if (path === '/inside') {
      return response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
    }
    if (path === '/500') return response.writeHead(500).end();
    if (path === '/404') return response.writeHead(404).end();
    if (path === '/page') return response.writeHead(200, { 'content-type': 'text/html' }).end();
    if (path === '/false') return response.writeHead(200, type).end('<html>');
    if (path === '/huge') {
      return response.writeHead(200, { ...type, 'content-length': 1_000_000_000 }).write('x');
    }
    if (path === '/drip') {
      response.writeHead(200, type);
      const drip = setInterval(() => response.write('x'), 20);
      return response.on('close', () => clearInterval(drip));
    }
    response.writeHead(200, type).end(png);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const BAD = ['/loop', '/inside', '/500', '/404', '/page', '/false', '/huge', '/drip'];

function collect(paths: readonly string[], lock: Map<string, LockEntry>, rescue = true) {
  const pictures = paths.map((path) => ({ address: origin + path, file: 'year/post.md' }));
  return collectPictures(pictures, lock, {
    folder,
    rescue,
    fetch: fetchFrom((address) => address === '127.0.0.1'),
    delay: 20,
    limits: { milliseconds: 400 },
    onProgress: async () => undefined,
  });
}

test('bad responses are stopped and reported, good ones are copied, and a second run requests the rest', async () => {
  const lock = new Map<string, LockEntry>();
  const start = performance.now();
  const { copied, gone, failed } = await collect(
    [...BAD, '/a/photo.png?x=1', '/b/photo.png'],
    lock,
  );
  expect(performance.now() - start).toBeLessThan(3000);
  expect(failed.map(({ address, reason }) => [address.slice(origin.length), reason])).toEqual([
    ['/loop', 'redirects'],
    ['/inside', 'private'],
    ['/500', 'status'],
    ['/page', 'type'],
    ['/false', 'picture'],
    ['/huge', 'bytes'],
    ['/drip', 'time'],
  ]);
  expect(gone).toEqual([`${origin}/404`]);
  expect(copied).toHaveLength(2);
  // Two URLs of the same picture share one file.
  expect(readdirSync(join(folder, 'year', 'post'))).toEqual(['photo.png']);
  expect(lock.get(`${origin}/b/photo.png`)).toEqual({
    width: 30,
    height: 20,
    colour: '#336699',
    file: 'year/post/photo.png',
  });
  const pending = [...BAD, '/b/photo.png'].filter((path) =>
    isPending(lock.get(origin + path), true),
  );
  expect(pending).toEqual(['/loop', '/inside', '/500', '/page', '/false', '/huge', '/drip']);
});

test('there is a delay between two requests to the same host', async () => {
  requests.length = 0;
  await collect(['/1.png', '/2.png', '/3.png'], new Map(), false);
  const [first, , third] = requests;
  expect((third?.time ?? 0) - (first?.time ?? 0)).toBeGreaterThanOrEqual(38);
});

test('an unknown host name counts as gone only when another host responds', async () => {
  const pictures = [{ address: 'http://no-such-host.invalid/a.png', file: 'a.md' }];
  const options = {
    folder,
    rescue: false,
    fetch: fetchFrom((address) => address === '127.0.0.1'),
    delay: 0,
    onProgress: async () => undefined,
  };
  const alone = await collectPictures(pictures, new Map(), options);
  expect(alone.failed).toMatchObject([{ reason: 'name' }]);
  const other = { address: `${origin}/x.png`, file: 'a.md' };
  const lock = new Map<string, LockEntry>();
  const both = await collectPictures([...pictures, other], lock, options);
  expect(both.gone).toEqual(['http://no-such-host.invalid/a.png']);
  expect(printImagesLock(lock)).toContain('"http://no-such-host.invalid/a.png": {"dead":true}');
});
