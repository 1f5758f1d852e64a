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

async function* printed(files: Readonly<Record<string, string>>): AsyncGenerator<PrerenderedFile> {
  for (const [file, content] of Object.entries(files)) yield { file, content };
}

const shown = (name: string) => readFileSync(join(PAGES_FOLDER, name), 'utf8');

test('what is served changes only when all is published', async () => {
  await stageFiles(printed({ 'home.html': '一', 'pages/記事.html': '甲' }));
  expect(existsSync(join(PAGES_FOLDER, 'home.html'))).toBe(false);
  publishStagedFiles();
  await stageFiles(printed({ 'home.html': '二', 'pages/記事.html': '甲' }));
  expect(shown('home.html')).toBe('一');
  publishStagedFiles();
  expect([shown('home.html'), shown('pages/記事.html')]).toEqual(['二', '甲']);
});

test('a file that stays the same keeps its time', async () => {
  const files = { 'home.html': '一', 'pages/記事.html': '甲' };
  const first = { all: Object.keys(files), changed: Object.keys(files) };
  expect(await stageFiles(printed(files))).toEqual(first);
  publishStagedFiles();
  const file = join(PAGES_FOLDER, 'pages', '記事.html');
  utimesSync(file, 1, 1);
  const again = await stageFiles(printed({ ...files, 'home.html': '二' }));
  expect(again).toEqual({ all: first.all, changed: ['home.html'] });
  publishStagedFiles();
  expect(statSync(file).mtimeMs).toBe(1000);
});

test('what a build that broke off has staged is not published', async () => {
  await stageFiles(printed({ 'pages/夢.html': '半' }));
  await stageFiles(printed({ 'home.html': '一' }));
  publishStagedFiles();
  expect(existsSync(join(PAGES_FOLDER, 'pages', '夢.html'))).toBe(false);
});
