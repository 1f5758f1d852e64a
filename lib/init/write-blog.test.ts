import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBlog } from './write-blog';

const SAMPLES: Record<string, string> = {
  'site.config.ts': 'sample settings',
  'README.md': 'sample README',
  'README.ja.md': '見本のREADME',
  'posts/first.md': 'sample post',
  'posts/photos.md': 'sample post with photos',
  'posts/photos/a.jpg': 'sample photo',
  'posts/pages/about.md': 'sample page',
};
const answers = {
  title: "It's late",
  author: '',
  url: 'https://blog.example',
  language: 'en',
  timeZone: 'Asia/Tokyo',
} as const;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'init-'));
  for (const [path, text] of Object.entries(SAMPLES)) write(path, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

function run(hostFiles = {}) {
  return writeBlog(answers, folder, {
    hostFiles,
    // Half past midnight of the next day in Tokyo.
    now: new Date('2026-11-22T15:30:00Z'),
    samples: Object.keys(SAMPLES),
    isUnchanged: (path, bytes) => SAMPLES[path] === Buffer.from(bytes).toString('utf8'),
  });
}

test('a fresh copy becomes a blog with one post, one page, settings and README of its own', () => {
  const { written, removed, existing, changedSamples } = run({ 'netlify.toml': '[build]\n' });
  expect(written).toEqual([
    'site.config.ts',
    'README.md',
    'posts/hello.md',
    'posts/pages/about.md',
    'netlify.toml',
  ]);
  expect(removed).toEqual([
    'README.ja.md',
    'posts/first.md',
    'posts/photos.md',
    'posts/photos/a.jpg',
  ]);
  expect([existing, changedSamples]).toEqual([[], []]);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
    'README.md',
    'netlify.toml',
    'posts',
    'posts/hello.md',
    'posts/pages',
    'posts/pages/about.md',
    'site.config.ts',
  ]);
  expect(read('posts/hello.md')).toMatch(
    /^---\ntitle: 'Hello'\npublishedOn: 2026-11-23\n---\nThis is where/,
  );
  expect(read('site.config.ts')).toContain("  title: 'It\\'s late',\n");
  expect(read('site.config.ts')).toContain("  // author: { name: 'Name' },\n");
});

test('what the owner has changed or added stays, and is named', () => {
  write('posts/photos.md', 'my post');
  write('posts/mine.md', 'my post');
  write('README.md', 'my README');
  const { written, removed, existing, changedSamples } = run();
  expect(written).toEqual(['site.config.ts', 'posts/pages/about.md']);
  expect(removed).toEqual(['README.ja.md', 'posts/first.md', 'posts/photos/a.jpg']);
  expect(existing).toEqual(['README.md']);
  expect(changedSamples).toEqual(['posts/photos.md']);
  expect([read('posts/photos.md'), read('posts/mine.md'), read('README.md')]).toEqual([
    'my post',
    'my post',
    'my README',
  ]);
});

test('a second run changes nothing', () => {
  run({ 'netlify.toml': '[build]\n' });
  write('site.config.ts', 'my settings');
  const { written, removed, existing } = run({ 'netlify.toml': '[other]\n' });
  expect([written, removed]).toEqual([[], []]);
  expect(existing).toEqual(['site.config.ts', 'README.md', 'netlify.toml']);
  expect([read('site.config.ts'), read('netlify.toml')]).toEqual(['my settings', '[build]\n']);
});
