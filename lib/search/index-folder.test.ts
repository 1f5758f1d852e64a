import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { indexFiles, writeIndex } from './index-folder';
import { postOf } from './testing/search';

const state = vi.hoisted(() => ({ title: '題' }));
vi.mock('./search-posts', () => ({ searchPosts: async () => [postOf({ title: state.title })] }));

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'search-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a version is written once, and atomically', async () => {
  const folder = join(root, 'public', '_search');
  const first = await writeIndex(root);
  mkdirSync(join(folder, 'half.draft'));
  const { mtimeMs } = statSync(join(folder, first));
  expect(await writeIndex(root)).toBe(first);
  expect(statSync(join(folder, first)).mtimeMs).toBe(mtimeMs);
  const names = ['manifest.bin', 'texts-0.bin', 'tokens-0.bin'];
  expect(indexFiles(first, root).sort()).toEqual(names.map((name) => join(first, name)));
  state.title = '別の題';
  expect(await writeIndex(root)).not.toBe(first);
  expect(readdirSync(folder)).toHaveLength(3);
});
