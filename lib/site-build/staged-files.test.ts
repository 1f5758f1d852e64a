import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PAGES_FOLDER } from '../build-output/page-files';
import { type PrerenderedFile, publishStagedFiles, stageFiles } from './staged-files';

const start = process.cwd();
let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'staged-'));
  process.chdir(project);
});
afterEach(() => {
  process.chdir(start);
  rmSync(project, { recursive: true });
});

async function* prerendered(
  files: Readonly<Record<string, string>>,
): AsyncGenerator<PrerenderedFile> {
  for (const [file, content] of Object.entries(files)) yield { file, content };
}

const published = (name: string) => readFileSync(join(PAGES_FOLDER, name), 'utf8');

test('the served files change only when the staged ones are published', async () => {
  await stageFiles(prerendered({ 'home.html': '一', 'pages/記事.html': '甲' }));
  expect(existsSync(join(PAGES_FOLDER, 'home.html'))).toBe(false);
  publishStagedFiles();
  await stageFiles(prerendered({ 'home.html': '二', 'pages/記事.html': '甲' }));
  expect(published('home.html')).toBe('一');
  publishStagedFiles();
  expect([published('home.html'), published('pages/記事.html')]).toEqual(['二', '甲']);
});

test('an unchanged file keeps its modification time', async () => {
  const files = { 'home.html': '一', 'pages/記事.html': '甲' };
  const first = { all: Object.keys(files), changed: Object.keys(files) };
  expect(await stageFiles(prerendered(files))).toEqual(first);
  publishStagedFiles();
  const file = join(PAGES_FOLDER, 'pages', '記事.html');
  utimesSync(file, 1, 1);
  const again = await stageFiles(prerendered({ ...files, 'home.html': '二' }));
  expect(again).toEqual({ all: first.all, changed: ['home.html'] });
  publishStagedFiles();
  expect(statSync(file).mtimeMs).toBe(1000);
});

test('files staged by an interrupted build are not published', async () => {
  await stageFiles(prerendered({ 'pages/夢.html': '半' }));
  await stageFiles(prerendered({ 'home.html': '一' }));
  publishStagedFiles();
  expect(existsSync(join(PAGES_FOLDER, 'pages', '夢.html'))).toBe(false);
});
