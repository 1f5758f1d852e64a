import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pictureResolver } from '../images/resolve-picture';
import { renderMarkdown } from '../markdown/render';
import { attachmentProblems } from './attachment-problems';
import { attachmentResolver } from './resolve-attachment';

const post = { file: '旅/記録.md', bodyLine: 5 };
let project: string;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'tsuzuri-files-'));
  vi.spyOn(process, 'cwd').mockReturnValue(project);
  vi.stubEnv('POSTS_DIR', join(project, 'posts'));
  mkdirSync(join(project, 'posts', '旅', '記録'), { recursive: true });
  mkdirSync(join(project, 'posts', '旅', 'folder'));
  mkdirSync(join(project, 'public'));
  const names = `slides.pdf data.zip book.epub data.csv notes.txt font.woff2 a.py a.js track.gpx x.unknown
    LICENSE page.html page.HTML page.xhtml x.php x.exe x.jar run.bat clip.mp4 clip.webm clip.mov talk.mp3
    talk.m4a talk.opus old.avi old.wma ja.vtt ja.srt .env broken.jpg 資料（最終）.pdf`;
  for (const name of names.split(/\s+/)) writeFileSync(beside(name), name);
  writeFileSync(beside('記録/inside.pdf'), 'inside');
  writeFileSync(beside('empty.pdf'), '');
  writeFileSync(beside('empty.mp4'), '');
  writeFileSync(beside('program'), Buffer.from('7f454c4602010100', 'hex'));
  const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } });
  for (const name of ['photo.jpg', 'photo.png', 'photo.tiff']) await picture.toFile(beside(name));
  writeFileSync(beside('drawing.svg'), '<svg width="9" height="9"><script>alert(1)</script></svg>');
  writeFileSync(beside('page.svg'), '<html><script>alert(1)</script></html>');
  writeFileSync(join(project, 'secret.pdf'), 'secret');
  symlinkSync(join(project, 'secret.pdf'), beside('out.pdf'));
  symlinkSync(beside('slides.pdf'), beside('in.pdf'));
  symlinkSync(beside('page.html'), beside('page.pdf'));
  symlinkSync('/dev/zero', beside('device.pdf'));
  writeFileSync(join(project, 'public', 'clip.mp4'), 'clip');
});

afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(project, { recursive: true });
});

function beside(name: string): string {
  return join(project, 'posts', '旅', name);
}

/**
 * The result for a post: the tag and the URL of its link, image or player, without the key, or else the names
 * of all problems.
 */
async function outcome(markdown: string): Promise<string> {
  const { html, files, pictures } = await renderMarkdown(
    markdown,
    post,
    undefined,
    undefined,
    pictureResolver(post),
    attachmentResolver(post),
  );
  const problems = [
    ...attachmentProblems(post, files).map(({ rule, line }) => `${rule} in line ${line}`),
    ...pictures.flatMap(({ picture }) => (picture.kind === 'fault' ? picture.name : [])),
  ];
  const [, tag, path] = /<(a|video|audio|img)\b[^>]* (?:src|href)="([^"]*)"/.exec(html) ?? [];
  const url = decodeURI(path ?? '').replace(/[0-9a-f]{20}[-\w]*/, '…');
  return problems.length > 0 ? [...new Set(problems)].join(', ') : `${tag} ${url}`;
}

/** Files, with the results for a link `[](…)`, for an image `![](…)`, and for a `<video>`. */
const KINDS: [name: string, link: string, picture: string, player: string][] = [
  ['slides.pdf', 'a /_files/…/slides.pdf', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['data.zip', 'a /_files/…/data.zip', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['book.epub', 'a /_files/…/book.epub', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['data.csv', 'a /_files/…/data.csv', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['notes.txt', 'a /_files/…/notes.txt', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['font.woff2', 'a /_files/…/font.woff2', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['a.py', 'a /_files/…/a.py.txt', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['a.js', 'a /_files/…/a.js.txt', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['track.gpx', 'a /_files/…/track.gpx.bin', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['x.unknown', 'a /_files/…/x.unknown.bin', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['page.html', 'filePage in line 5', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['page.HTML', 'filePage in line 5', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['page.xhtml', 'filePage in line 5', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['x.php', 'filePage in line 5', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['x.exe', 'fileProgram in line 5', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['x.jar', 'fileProgram in line 5', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['run.bat', 'fileProgram in line 5', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['clip.mp4', 'a /_files/…/clip.mp4', 'video /_files/…/clip.mp4', 'video /_files/…/clip.mp4'],
  ['clip.webm', 'a /_files/…/clip.webm', 'video /_files/…/clip.webm', 'video /_files/…/clip.webm'],
  ['clip.mov', 'a /_files/…/clip.mov', 'mediaMov in line 5', 'mediaMov in line 5'],
  ['talk.mp3', 'a /_files/…/talk.mp3', 'audio /_files/…/talk.mp3', 'video /_files/…/talk.mp3'],
  ['talk.m4a', 'a /_files/…/talk.m4a', 'audio /_files/…/talk.m4a', 'video /_files/…/talk.m4a'],
  ['talk.opus', 'a /_files/…/talk.opus', 'audio /_files/…/talk.opus', 'video /_files/…/talk.opus'],
  ['old.avi', 'a /_files/…/old.avi.bin', 'mediaUnplayable in line 5', 'mediaUnplayable in line 5'],
  ['old.wma', 'a /_files/…/old.wma.bin', 'mediaUnplayable in line 5', 'mediaUnplayable in line 5'],
  ['ja.srt', 'a /_files/…/ja.srt.txt', 'pictureUnknown', 'mediaCaptions in line 5'],
  ['photo.jpg', 'a /_files/…/photo.jpg', 'img /_images/….webp', 'mediaUnplayable in line 5'],
  ['photo.png', 'a /_files/…/photo.png', 'img /_images/….webp', 'mediaUnplayable in line 5'],
  ['photo.tiff', 'a /_files/…/photo.tiff', 'img /_images/….webp', 'mediaUnplayable in line 5'],
  ['drawing.svg', 'a /_files/…/drawing.svg', 'img /_images/….svg', 'mediaUnplayable in line 5'],
  // The content does not match the file extension.
  ['broken.jpg', 'pictureUnknown in line 5', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['page.svg', 'pictureUnknown in line 5', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['program', 'fileProgram in line 5', 'pictureUnknown', 'fileProgram in line 5'],
  ['page.pdf', 'filePage in line 5', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['empty.pdf', 'fileEmpty in line 5', 'pictureEmpty', 'mediaUnplayable in line 5'],
  ['empty.mp4', 'fileEmpty in line 5', 'fileEmpty in line 5', 'fileEmpty in line 5'],
  // Hidden files, files outside the folder, and devices are not read.
  ['.env', 'fileOutside in line 5', 'pictureOutside', 'mediaUnplayable in line 5'],
  ['out.pdf', 'fileOutside in line 5', 'pictureOutside', 'mediaUnplayable in line 5'],
  ['../../secret.pdf', 'fileOutside in line 5', 'pictureOutside', 'mediaUnplayable in line 5'],
  [
    '%2e%2e/%2e%2e/secret.pdf',
    'fileOutside in line 5',
    'pictureOutside',
    'mediaUnplayable in line 5',
  ],
  ['in.pdf', 'a /_files/…/slides.pdf', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['device.pdf', 'fileOutside in line 5', 'pictureOutside', 'mediaUnplayable in line 5'],
  // Not a file: lib/redirects decides whether the link leads to a page.
  ['folder', 'a folder', 'pictureUnknown', 'mediaMissing in line 5'],
  ['none.pdf', 'a none.pdf', 'pictureMissing', 'mediaUnplayable in line 5'],
  ['none.mp4', 'a none.mp4', 'mediaMissing in line 5', 'mediaMissing in line 5'],
  ['slides.pdf%00.txt', 'a slides.pdf\0.txt', 'pictureMissing', 'mediaUnplayable in line 5'],
  // Other spellings of the path.
  ['./slides.pdf', 'a /_files/…/slides.pdf', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['inside.pdf', 'a /_files/…/inside.pdf', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['../旅/slides.pdf', 'a /_files/…/slides.pdf', 'pictureUnknown', 'mediaUnplayable in line 5'],
  ['資料（最終）.pdf', 'a /_files/…/資料-最終.pdf', 'pictureUnknown', 'mediaUnplayable in line 5'],
  [
    'slides.pdf#page=2',
    'a /_files/…/slides.pdf#page=2',
    'pictureUnknown',
    'mediaUnplayable in line 5',
  ],
  ['slides.pdf?v=2', 'a /_files/…/slides.pdf', 'pictureUnknown', 'mediaUnplayable in line 5'],
  // Files in public.
  ['/clip.mp4', 'a /clip.mp4', 'video /clip.mp4', 'video /clip.mp4'],
  ['/none.mp4', 'a /none.mp4', 'mediaMissing in line 5', 'mediaMissing in line 5'],
];

test.each(KINDS)('a link to %j becomes %s', async (name, link) => {
  expect(await outcome(`[名](<${name}>)`)).toBe(link);
  expect(await outcome(`文<a href="${name}">名</a>`)).toBe(link);
});

test.each(KINDS)(
  'an image ![](%j), whose link becomes %s, becomes %s',
  async (name, _, picture) => {
    expect(await outcome(`![名](<${name}>)`)).toBe(picture);
  },
);

test.each(KINDS)(
  'a player of %j, whose link becomes %s and whose image becomes %s, becomes %s',
  async (...kind) => {
    const [name, , , player] = kind;
    expect(await outcome(`<video src="${name}"></video>`)).toBe(player);
  },
);

test('the key depends on the content: a file has the same path in every post', async () => {
  const [one, other, text] = await Promise.all([
    attachmentResolver(post)('slides.pdf'),
    attachmentResolver({ file: '別.md' })('旅/slides.pdf'),
    attachmentResolver(post)('notes.txt'),
  ]);
  expect(one).toMatchObject({ kind: 'served', file: '旅/slides.pdf', bytes: 10 });
  expect(other).toEqual(one);
  expect(text).not.toMatchObject({ path: expect.stringContaining(pathKey(one)) });
});

function pathKey(file: unknown): string {
  return /_files\/([0-9a-f]{20})\//.exec(JSON.stringify(file))?.[1] ?? 'no key';
}
