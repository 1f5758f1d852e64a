import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFileAtomically } from './write-file-atomically';

const folder = mkdtempSync(join(tmpdir(), 'write-whole-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('creates the folder, replaces an existing file and leaves no temporary file', () => {
  const file = join(folder, 'a', 'b', 'file.txt');
  writeFileAtomically(file, '前');
  writeFileAtomically(file, Buffer.from('後'));
  expect(readFileSync(file, 'utf8')).toBe('後');
  expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['file.txt']);
});

test('throws when the file cannot be written', () => {
  writeFileAtomically(join(folder, 'c'), '');
  expect(() => writeFileAtomically(join(folder, 'c', 'file.txt'), '')).toThrow(/ENOTDIR/);
});
