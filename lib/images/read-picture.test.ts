import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findPicture } from './find-picture';
import { pictureBytes, readPicture } from './read-picture';

const start = process.cwd();
let project: string;
let folder: string;

beforeEach(async () => {
  project = mkdtempSync(join(tmpdir(), 'tsuzuri-picture-'));
  folder = join(project, 'posts');
  mkdirSync(folder);
  process.chdir(project);
  vi.stubEnv('POSTS_DIR', 'posts');
  const picture = sharp({ create: { width: 4, height: 3, channels: 3, background: '#123' } });
  const bytes = await picture.png().toBuffer();
  writeFileSync(join(folder, 'a.png'), bytes);
  writeFileSync(join(folder, '.hidden.png'), bytes);
  writeFileSync(join(project, 'secret.png'), bytes);
});

afterEach(() => {
  process.chdir(start);
  vi.unstubAllEnvs();
  rmSync(project, { recursive: true });
});

test.each([
  ['a.png', 'a.png'],
  ['link.png', 'a.png'],
  ['../secret.png', 'outside'],
  ['out.png', 'outside'],
  ['hidden.png', 'outside'],
  ['.hidden.png', 'outside'],
  ['device.png', 'outside'],
  ['loop.png', 'missing'],
  ['broken.png', 'missing'],
  ['pipe.png', 'missing'],
])('findPicture: %s leads to %s', (source, expected) => {
  symlinkSync('a.png', join(folder, 'link.png'));
  symlinkSync('../secret.png', join(folder, 'out.png'));
  symlinkSync('.hidden.png', join(folder, 'hidden.png'));
  symlinkSync('/dev/zero', join(folder, 'device.png'));
  symlinkSync('loop.png', join(folder, 'loop.png'));
  symlinkSync('none.png', join(folder, 'broken.png'));
  execFileSync('mkfifo', [join(folder, 'pipe.png')]);
  const picture = findPicture(folder, 'post.md', source);
  const name = picture === null ? 'missing' : 'path' in picture ? picture.path : 'outside';
  expect(name).toBe(expected === 'a.png' ? join(folder, 'a.png') : expected);
});

test('a translation finds the pictures in the folder of its original, another post does not', () => {
  mkdirSync(join(folder, '庭'));
  const path = join(folder, '庭/b.png');
  writeFileSync(path, 'b');
  for (const file of ['庭.md', '庭.en.md', '庭.pt-BR.md'])
    expect(findPicture(folder, file, 'b.png')).toEqual({ path });
  for (const file of ['庭.v2.md', '花.en.md', 'sub/庭.en.md'])
    expect(findPicture(folder, file, 'b.png')).toBeNull();
});

test('a picture that has become a link to a file outside is no longer read', async () => {
  const path = join(folder, 'a.png');
  expect(await readPicture(path)).toMatchObject({ width: 4, height: 3 });
  rmSync(path);
  symlinkSync('../secret.png', path);
  expect(await readPicture(path)).toEqual({ name: 'pictureOutside' });
  expect(() => pictureBytes(path)).toThrow('outside');
});
