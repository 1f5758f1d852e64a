import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { attachmentResolver } from '../attachments/resolve-attachment';
import { sendFile } from './send-file';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tsuzuri-server-'));
  vi.stubEnv('POSTS_DIR', folder);
  mkdirSync(join(folder, '旅'));
  writeFileSync(join(folder, '旅', '動画.mp4'), '0123456789');
  writeFileSync(join(folder, 'a.svg'), '<svg width="9" height="9"><script>alert(1)</script></svg>');
  writeFileSync(join(folder, 'page.html'), '<script>alert(1)</script>');
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function pathOf(name: string): Promise<string> {
  const file = await attachmentResolver({ file: '旅.md' })(name);
  return file?.kind === 'served' ? file.path : '';
}

async function request(path: string, range = '') {
  const [, , key = '', name = ''] = path.split('/');
  const response = await sendFile(key, name, range);
  return [response.status, response.headers.get('content-range'), await response.text()];
}

test.each([
  [undefined, [200, null, '0123456789']],
  ['bytes=0-1', [206, 'bytes 0-1/10', '01']],
  ['bytes=7-', [206, 'bytes 7-9/10', '789']],
  ['bytes=8-99', [206, 'bytes 8-9/10', '89']],
  ['bytes=10-', [416, 'bytes */10', '']],
])('a request for the range %s gets %j', async (range, expected) => {
  expect(await request(await pathOf('動画.mp4'), range)).toEqual(expected);
});

test('an SVG is sent without its scripts', async () => {
  const [status, , text] = await request(await pathOf('a.svg'));
  expect(status).toBe(200);
  expect(text).not.toContain('script');
});

test.each([
  '/_files/',
  '/_files/x/page.html',
  '/_files/../page.html',
  '/_files/00000000000000000000/a.svg',
])('%s is not found', async (path) => {
  expect((await request(path))[0]).toBe(404);
});
