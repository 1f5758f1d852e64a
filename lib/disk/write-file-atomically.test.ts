import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFileAtomically } from './write-file-atomically';

const folder = mkdtempSync(join(tmpdir(), 'write-whole-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is written in a folder that was not there, then over itself, and no draft stays', () => {
  const file = join(folder, 'a', 'b', 'file.txt');
  writeFileAtomically(file, '前');
  writeFileAtomically(file, Buffer.from('後'));
  expect(readFileSync(file, 'utf8')).toBe('後');
  expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['file.txt']);
});

test('what cannot be written is told', () => {
  writeFileAtomically(join(folder, 'c'), '');
  expect(() => writeFileAtomically(join(folder, 'c', 'file.txt'), '')).toThrow(/ENOTDIR/);
});
