import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProblemsError } from '../../posts/problem';
import { Ledger } from './ledger';

let project: string;
let path: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'tsuzuri-ledger-'));
  mkdirSync(join(project, 'posts'));
  path = join(project, 'posts', '.import.jsonl');
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

test('the next run reads what a run has written to the ledger', () => {
  new Ledger(path, 'hexo').note('a', 'a.md', true);
  expect(new Ledger(path, 'hexo').get('a')).toEqual({ file: 'a.md', isDone: true });
  expect(new Ledger(path, 'hugo').get('a')).toBeUndefined();
});

test.each(['../profile', '../none'])(
  'a ledger that is a symbolic link to %s is an error',
  (target) => {
    writeFileSync(join(project, 'profile'), 'mine\n');
    symlinkSync(target, path);
    expect(() => new Ledger(path, 'hexo')).toThrow(ProblemsError);
    expect(readFileSync(join(project, 'profile'), 'utf8')).toBe('mine\n');
  },
);
