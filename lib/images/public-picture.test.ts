import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publicPicture } from './public-picture';

let project: string;

beforeEach(async () => {
  project = mkdtempSync(join(tmpdir(), 'tsuzuri-public-'));
  vi.spyOn(process, 'cwd').mockReturnValue(project);
  mkdirSync(join(project, 'public', '絵'), { recursive: true });
  const create = { width: 40, height: 30, channels: 3, background: '#123' } as const;
  // A camera held upright stores a landscape picture with an EXIF orientation.
  const picture = sharp({ create }).jpeg().withMetadata({ orientation: 6 });
  await picture.toFile(join(project, 'public', '絵', '山 道.jpg'));
  await sharp({ create }).png().toFile(join(project, 'outside.png'));
  writeFileSync(join(project, 'public', 'words.png'), '絵ではない');
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(project, { recursive: true });
});

test('the size of a picture in public takes its EXIF orientation into account; its path may be encoded', async () => {
  const size = { kind: 'sized', width: 30, height: 40 };
  expect(await publicPicture('/絵/山 道.jpg')).toEqual(size);
  expect(await publicPicture('/%E7%B5%B5/%E5%B1%B1%20%E9%81%93.jpg?v=2#x')).toEqual(size);
});

test.each(['/none.png', '/絵', '/../outside.png', '/%2e%2e/outside.png', '/'])(
  '%s is no file of public, which is a fault',
  async (source) => {
    const fault = { kind: 'fault', name: 'picturePublic', value: source };
    expect(await publicPicture(source)).toEqual(fault);
  },
);

test('a file of an unknown format is unsized, not a fault', async () => {
  expect(await publicPicture('/words.png')).toEqual({ kind: 'unsized' });
});

test('a TIFF is a fault, because it would be served unchanged and most browsers do not show it', async () => {
  const create = { width: 4, height: 3, channels: 3, background: '#123' } as const;
  await sharp({ create })
    .tiff()
    .toFile(join(project, 'public', 'scan.tif'));
  const fault = { kind: 'fault', name: 'pictureUnshown', value: '/scan.tif', other: 'TIFF' };
  expect(await publicPicture('/scan.tif')).toEqual(fault);
});

test('an SVG that would block a browser is a fault, because it would be served unchanged', async () => {
  const shapes = '<rect width="9" height="9"/>'.repeat(30_000);
  const source = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${shapes}</svg>`;
  writeFileSync(join(project, 'public', 'many.svg'), source);
  const fault = { kind: 'fault', name: 'pictureCostly', value: '/many.svg' };
  expect(await publicPicture('/many.svg')).toEqual(fault);
});

test('a file that the build makes is unsized', async () => {
  expect(await publicPicture('/_cards/a.png')).toEqual({ kind: 'unsized' });
  expect(await publicPicture('/icon.svg')).toEqual({ kind: 'unsized' });
});
