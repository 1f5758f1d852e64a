import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sitePictureProblems } from './site-pictures';

const project = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-pictures-'));
  mkdirSync(join(folder, 'site'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(project);
  rmSync(folder, { recursive: true });
});

async function problemsWith(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join('site', name), text);
  return (await sitePictureProblems()).map(({ level, file, rule }) => `${level} ${file} ${rule}`);
}

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';

test('a usable logo and icon, and other files of the owner, have no problem', async () => {
  const files = { 'logo.svg': SQUARE, 'icon.svg': SQUARE, 'theme.css': '', 'notice.tsx': '' };
  expect(await problemsWith(files)).toEqual([]);
});

test('what is no picture is an error, and text that is lost is a warning', async () => {
  const link = '<foreignObject><video>動画</video></foreignObject>';
  expect(
    await problemsWith({
      'icon.png': '<!DOCTYPE html>',
      'logo.svg': SQUARE.replace('<rect', `${link}<rect`),
    }),
  ).toEqual(['error site/icon.png pictureUnknown', 'warning site/logo.svg pictureCut']);
});

test('a file in another format, or beside one that is used, is reported as unused', async () => {
  expect(await problemsWith({ 'share.webp': '', 'icon.svg': SQUARE, 'icon.png': '' })).toEqual([
    'warning site/icon.png sitePictureUnused',
    'warning site/share.webp sitePictureUnused',
  ]);
});

test('a picture in the profile that browsers do not show is an error', async () => {
  mkdirSync('public');
  writeFileSync(join('public', 'me.jpg'), '<!DOCTYPE html>');
  await sharp({ create: { width: 4, height: 4, channels: 3, background: '#123' } })
    .tiff()
    .toFile(join('public', 'me.tif'));
  writeFileSync(join('public', 'me.svg'), SQUARE);
  const problems = async (picture: string) =>
    (await sitePictureProblems([{ picture }])).map(({ file, rule }) => `${file} ${rule}`);
  expect(await problems('/me.jpg')).toEqual(['public/me.jpg pictureUnknown']);
  expect(await problems('/me.tif')).toEqual(['public/me.tif pictureUnshown']);
  expect(await problems('/me.svg')).toEqual([]);
});
