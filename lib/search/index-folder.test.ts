import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeIndex } from './index-folder';
import { postOf } from './testing';

const state = vi.hoisted(() => ({ title: '題' }));
vi.mock('./search-posts', () => ({ searchPosts: async () => [postOf({ title: state.title })] }));

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'search-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('the folder holds one version: the newest, written once', async () => {
  const folder = join(root, 'public', '_search');
  const first = await writeIndex(root);
  mkdirSync(join(folder, 'half.draft'));
  const { mtimeMs } = statSync(join(folder, first));
  expect(await writeIndex(root)).toBe(first);
  expect(statSync(join(folder, first)).mtimeMs).toBe(mtimeMs);
  expect(readdirSync(folder)).toEqual([first]);
  expect(readdirSync(join(folder, first)).sort()).toEqual([
    'manifest.bin',
    'texts-0.bin',
    'tokens-0.bin',
  ]);
  state.title = '別の題';
  const second = await writeIndex(root);
  expect(readdirSync(folder)).toEqual([second]);
});
