import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProblemsError } from '../problem';
import { readUrlsLock, withLockFile } from './lock-file';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'posts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a lock file that does not exist has no content and no fault', () => {
  expect(withLockFile(folder, 'a.lock.json', () => 'used')).toBeUndefined();
  expect(readUrlsLock(folder)).toEqual({ text: '', fault: undefined });
});

test('neither has one in a folder of posts that is a file', () => {
  const file = join(folder, 'README.md');
  writeFileSync(file, '');
  expect(withLockFile(file, 'a.lock.json', () => 'used')).toBeUndefined();
  expect(readUrlsLock(file)).toEqual({ text: '', fault: undefined });
});

test('a symbolic link to nothing is a fault', () => {
  symlinkSync('/nonexistent', join(folder, 'a.lock.json'));
  expect(() => withLockFile(folder, 'a.lock.json', () => 'used')).toThrow(ProblemsError);
});
