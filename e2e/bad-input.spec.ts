import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const GOOD = "---\ntitle: 'ある日'\npublishedOn: 2026-01-02\n---\n本文。\n";

/** Faulty files of a folder of posts, and the error that the build must report. */
const CASES: { name: string; files: Record<string, string>; error: RegExp }[] = [
  {
    name: 'broken YAML',
    files: { 'a.md': "---\ntitle: 'x\npublishedOn: 2026-01-02\n---\n" },
    error: /a\.md:\d+:\d+/,
  },
  {
    name: 'front matter that is a program',
    files: { 'a.md': '---js\n{ title: process.exit(0) }\n---\n' },
    error: /a\.md:1:\d+/,
  },
  {
    name: 'no title',
    files: { 'a.md': '---\npublishedOn: 2026-01-02\n---\n' },
    error: /a\.md:\d+:\d+.*title/s,
  },
  {
    name: '30 February',
    files: { 'a.md': "---\ntitle: 'x'\npublishedOn: 2026-02-30\n---\n" },
    error: /a\.md:3:14.*2026-02-30/s,
  },
  {
    name: 'one slug twice',
    files: { 'a.md': GOOD, 'sub/a.md': GOOD },
    error: /sub\/a\.md:\d+:\d+.*a\.md/s,
  },
  {
    name: 'slugs equal but for Unicode form',
    files: { 'が.md': GOOD, 'か\u3099.md': GOOD },
    error: /\.md:\d+:\d+.*NFC と NFD/s,
  },
  {
    name: 'slugs equal but for case',
    files: { 'Post.md': GOOD, 'sub/post.md': GOOD },
    error: /sub\/post\.md:\d+:\d+/,
  },
  {
    name: 'slugs equal but for width',
    files: { 'a1.md': GOOD, 'ａ１.md': GOOD },
    error: /ａ１\.md:\d+:\d+/,
  },
  {
    name: 'a slug of 201 bytes',
    files: { 'a.md': GOOD.replace('---\n本', `slug: '${'あ'.repeat(67)}'\n---\n本`) },
    error: /a\.md:4:7.*200/s,
  },
  {
    name: 'a slug that leads to the parent folder',
    files: { 'a.md': GOOD.replace('---\n本', "slug: '..'\n---\n本") },
    error: /a\.md:4:7/,
  },
  { name: 'an empty folder', files: {}, error: /1:1/ },
  {
    name: 'a post of 5 MB',
    files: { 'a.md': GOOD + 'あ'.repeat(1_700_000) },
    error: /a\.md:1:1.*MB/s,
  },
  {
    name: 'block quotes nested 10,000 deep',
    files: { 'a.md': `${GOOD}\n${'>'.repeat(10_000)} x\n` },
    error: /a\.md:7:\d+/,
  },
  {
    name: 'elements nested 20,000 deep',
    files: { 'a.md': `${GOOD}\n${'<div>'.repeat(20_000)}\n` },
    error: /a\.md:\d+:\d+/,
  },
  {
    name: 'two errors in two files',
    files: { 'a.md': '---\n---\n', 'b.md': 'no front matter' },
    error: /a\.md:\d+.*b\.md:\d+/s,
  },
];

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'posts-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

for (const { name, files, error } of CASES) {
  test(`${name}: an error with its position, exit code 1, and the last build unchanged`, () => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    expectRefusal(folder, error);
  });
}

test('the error names a file that cannot be read', () => {
  writeFileSync(join(folder, 'good.md'), GOOD);
  symlinkSync(join(folder, 'nowhere.md'), join(folder, 'dangling.md'));
  expectRefusal(folder, /dangling\.md:1:1/);
});

test('the error names a posts folder that does not exist', () => {
  expectRefusal(join(folder, 'missing'), /missing:1:1/);
});

function expectRefusal(posts: string, error: RegExp): void {
  const before = lastBuild();
  const { status, stderr } = spawnSync(process.execPath, ['lib/site-build/start.js'], {
    env: { ...process.env, POSTS_DIR: posts },
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(stderr).toMatch(error);
  expect(stderr).not.toMatch(/^\s+at .*node_modules/m);
  expect(status).toBe(1);
  expect(lastBuild()).toEqual(before);
}

function lastBuild(): string[] {
  return ['public/_built/answers/build.json', 'public/_built/pages/はじめに.html'].map((path) =>
    readFileSync(path, 'utf8'),
  );
}
