import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from './list-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'posts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a post, and a folder of posts, whose names are not UTF-8 are faults', () => {
  const named = (ending: string) =>
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('8c8e', 'hex'), Buffer.from(ending)]);
  writeFileSync(named('.md'), '');
  writeFileSync(named('.jpg'), '');
  mkdirSync(named(''));
  writeFileSync(join(folder, '月.md'), '');
  expect(listFiles(folder)).toEqual([
    { file: '月.md' },
    { file: '\uFFFD\uFFFD', fault: { name: 'nameNotUtf8' } },
    { file: '\uFFFD\uFFFD.md', fault: { name: 'nameNotUtf8' } },
  ]);
});
