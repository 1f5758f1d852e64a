import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const GOOD = "---\ntitle: 'ある日'\npublishedOn: 2026-01-02\n---\n本文。\n";

/**
 * Faulty files, which lie in one folder of posts, and the error that the build must report of each fault: the line of an
 * error ends after its position, that of a warning does not.
 */
const CASES: { name: string; files: Record<string, string>; error: RegExp }[] = [
  {
    name: 'broken YAML',
    files: { 'yaml.md': "---\ntitle: 'x\npublishedOn: 2026-01-02\n---\n" },
    error: /yaml\.md:\d+:\d+\n/,
  },
  {
    name: 'front matter that is a program',
    files: { 'program.md': '---js\n{ title: process.exit(0) }\n---\n' },
    error: /program\.md:1:\d+\n/,
  },
  {
    name: 'no title',
    files: { 'untitled.md': '---\npublishedOn: 2026-01-02\n---\n' },
    error: /untitled\.md:\d+:\d+\n.*title/,
  },
  {
    name: '30 February',
    files: { 'february.md': "---\ntitle: 'x'\npublishedOn: 2026-02-30\n---\n" },
    error: /february\.md:3:14\n.*2026-02-30/,
  },
  {
    name: 'one slug twice',
    files: { 'twice.md': GOOD, 'sub/twice.md': GOOD },
    error: /twice\.md:\d+:\d+\n.*twice\.md/,
  },
  {
    name: 'slugs equal but for Unicode form',
    files: { 'が.md': GOOD, 'か\u3099.md': GOOD },
    error: /(?:が|か\u3099)\.md:\d+:\d+\n(?:.+\n)*.*NFC と NFD/,
  },
  {
    name: 'slugs equal but for case',
    files: { 'Post.md': GOOD, 'sub/post.md': GOOD },
    error: /sub\/post\.md:\d+:\d+\n/,
  },
  {
    name: 'slugs equal but for width',
    files: { 'a1.md': GOOD, 'ａ１.md': GOOD },
    error: /ａ１\.md:\d+:\d+\n/,
  },
  {
    name: 'a slug of 201 bytes',
    files: { 'long.md': GOOD.replace('---\n本', `slug: '${'あ'.repeat(67)}'\n---\n本`) },
    error: /long\.md:4:7\n(?:.+\n)*.*200/,
  },
  {
    name: 'a slug that leads to the parent folder',
    files: { 'parent.md': GOOD.replace('---\n本', "slug: '..'\n---\n本") },
    error: /parent\.md:4:7\n/,
  },
  {
    name: 'a post of 5 MB',
    files: { 'large.md': GOOD + 'あ'.repeat(1_700_000) },
    error: /large\.md:1:1\n.*MB/,
  },
  {
    name: 'block quotes nested 10,000 deep',
    files: { 'quotes.md': `${GOOD}\n${'>'.repeat(10_000)} x\n` },
    error: /quotes\.md:7:\d+\n/,
  },
  {
    name: 'elements nested 20,000 deep',
    files: { 'elements.md': `${GOOD}\n${'<div>'.repeat(20_000)}\n` },
    error: /elements\.md:\d+:\d+\n/,
  },
  {
    name: 'no front matter',
    files: { 'bare.md': 'no front matter' },
    error: /bare\.md:1:1\n/,
  },
];

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'posts-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

test('each fault is an error with its position, and the build exits with 1 and leaves the last one unchanged', () => {
  for (const [path, text] of CASES.flatMap(({ files }) => Object.entries(files))) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const stderr = expectRefusal(folder, /./);
  for (const { name, error } of CASES) expect(stderr, name).toMatch(error);
});

test('an empty folder of posts is an error', () => {
  expectRefusal(folder, /1:1/);
});

test('the error names a file that cannot be read', () => {
  writeFileSync(join(folder, 'good.md'), GOOD);
  symlinkSync(join(folder, 'nowhere.md'), join(folder, 'dangling.md'));
  expectRefusal(folder, /dangling\.md:1:1/);
});

test('the error names a posts folder that does not exist', () => {
  expectRefusal(join(folder, 'missing'), /missing:1:1/);
});

/** Runs the build, which must fail with this error; returns all its errors. */
function expectRefusal(posts: string, error: RegExp): string {
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
  return stderr;
}

function lastBuild(): string[] {
  return ['public/_built/answers/build.json', 'public/_built/pages/はじめに.html'].map((path) =>
    readFileSync(path, 'utf8'),
  );
}
