import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeOtherFiles } from './remove-other-files';

test('removes files that are not wanted and folders that are empty', () => {
  const folder = mkdtempSync(join(tmpdir(), 'remove-'));
  for (const name of ['a', 'b/c', 'd/e/f', 'empty'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['a/1', 'a/2', 'b/c/3', 'd/e/f/4', '5', '6'])
    writeFileSync(join(folder, name), '');
  removeOtherFiles(folder, new Set(['a/2', 'd/e/f/4', '6', 'never there']));
  const remaining = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  expect(remaining).toEqual(['6', 'a', 'a/2', 'd', 'd/e', 'd/e/f', 'd/e/f/4']);
  rmSync(folder, { recursive: true });
});
