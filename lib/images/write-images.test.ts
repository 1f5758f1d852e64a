import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Rendered } from '../markdown/rendered';
import { writeImages } from './write-images';

const CACHE = join('.next', 'cache', 'tsuzuri', 'images');
const start = process.cwd();
const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'tsuzuri-write-'));
  mkdirSync(join(project, 'posts'));
  process.chdir(project);
  vi.stubEnv('POSTS_DIR', 'posts');
  printed.mockClear();
});

afterEach(() => {
  process.chdir(start);
  vi.unstubAllEnvs();
  rmSync(project, { recursive: true });
});

test('progress has the number of pictures, and a build that was killed makes no file twice', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `${index}.png`);
  for (const [index, name] of names.entries()) {
    const background = { r: index, g: 0, b: 0 };
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background } });
    writeFileSync(join('posts', name), await picture.png().toBuffer());
  }
  const posts = names.map(renderedWith);
  await writeImages(posts, []);
  expect(linesPrinted()).toEqual([
    '画像を作っています… 10 / 12',
    '画像12点を作りました（ファイルは全部で24個）。',
  ]);

  // As if the build had been killed while it made the second file of the last picture.
  const files = readdirSync(CACHE).filter((name) => !name.endsWith('.json'));
  const [last = '', ...others] = files;
  rmSync(join(CACHE, last));
  rmSync('public', { recursive: true });
  const times = others.map((name) => statSync(join(CACHE, name)).mtimeMs);
  printed.mockClear();
  await writeImages(posts, []);
  expect(linesPrinted()).toEqual(['画像1点を作りました（ファイルは全部で24個）。']);
  expect(others.map((name) => statSync(join(CACHE, name)).mtimeMs)).toEqual(times);
  expect(readdirSync(join('public', '_images')).sort()).toEqual(files.sort());
});

function renderedWith(file: string): Pick<Rendered, 'pictures'> {
  const size = { width: 8, height: 8, full: '', avif: [], plain: [], frozen: [] };
  return {
    pictures: [{ source: file, line: 1, column: 1, picture: { kind: 'made', file, ...size } }],
  };
}

function linesPrinted(): string[] {
  return printed.mock.calls.map(([line]) => line);
}
