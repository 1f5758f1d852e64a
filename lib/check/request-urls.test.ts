import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchFrom } from '../network/safe-fetch';
import { readAnswers, writeAnswers } from './external-link-cache';
import { requestUrls } from './request-urls';

const fetch = fetchFrom((address) => address === '127.0.0.1');
const STATUS: Record<string, number> = { '/gone': 410, '/missing': 404, '/no': 403, '/down': 503 };
let server: Server;
let origin = '';
let requests: { path: string; at: number }[] = [];
let status = STATUS;

beforeEach(async () => {
  requests = [];
  status = STATUS;
  server = createServer(({ url = '' }, response) => {
    requests.push({ path: url, at: Date.now() });
    if (url === '/from') return response.writeHead(301, { location: '/to' }).end();
    response.writeHead(status[url] ?? 200, { 'content-type': 'text/html' }).end('x'.repeat(99_999));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const at = (...paths: string[]) => paths.map((path) => origin + path);

test('only a permanent failure makes a URL broken; a temporary one gives no result', async () => {
  const urls = at('/', '/from', '/gone', '/missing', '/no', '/down');
  const answers = await requestUrls(urls, {}, { fetch, pause: 0, now: () => 5 });
  expect(answers).toEqual({
    [`${origin}/`]: { at: 5, broken: '' },
    [`${origin}/from`]: { at: 5, broken: '' },
    [`${origin}/gone`]: { at: 5, broken: 'HTTP 410' },
    [`${origin}/missing`]: { at: 5, broken: 'HTTP 404' },
  });
});

test('a URL is requested again only when its cached result is too old', async () => {
  const day = 24 * 60 * 60 * 1000;
  const cached = {
    [`${origin}/a`]: { at: 0, broken: '' },
    [`${origin}/b`]: { at: 0, broken: 'HTTP 404' },
    [`${origin}/c`]: { at: -6 * day, broken: '' },
  };
  await requestUrls(at('/a', '/b', '/c'), cached, { fetch, pause: 0, now: () => 2 * day });
  expect(requests.map(({ path }) => path)).toEqual(['/b', '/c']);
});

test('a host receives one request at a time, with pauses, and none after a 429', async () => {
  await requestUrls(at('/1', '/2', '/3'), {}, { fetch, pause: 50 });
  const times = requests.map((request) => request.at);
  expect(times).toHaveLength(3);
  for (const index of [1, 2]) {
    expect((times[index] ?? 0) - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(48);
  }
  requests = [];
  status = { '/4': 429 };
  expect(await requestUrls(at('/4', '/5'), {}, { fetch, pause: 0 })).toEqual({});
  expect(requests.map(({ path }) => path)).toEqual(['/4']);
});

test('the cache returns what was written, and nothing when the file is broken', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'outside-'));
  const file = join(folder, 'a', 'b.json');
  expect(await readAnswers(file)).toEqual({});
  writeAnswers(file, { 'https://example.com/': { at: 1, broken: '' } });
  expect(await readAnswers(file)).toEqual({ 'https://example.com/': { at: 1, broken: '' } });
  writeFileSync(file, '{"x"');
  expect(await readAnswers(file)).toEqual({});
  rmSync(folder, { recursive: true });
});
