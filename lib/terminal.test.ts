import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { print, printError, printThrown } from './terminal';

afterEach(() => {
  vi.restoreAllMocks();
});

test('printed text cannot control a terminal or GitHub Actions', () => {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  const failed = vi.spyOn(console, 'error').mockImplementation(() => {});
  print('夜\x1b[31m\n::error::x');
  printError('\x9b2J');
  expect(out.mock.calls).toEqual([['夜\\x1b[31m\n\\x3a:error::x']]);
  expect(failed.mock.calls).toEqual([['\\x9b2J']]);
});

test('an error of several lines is one entry of the log', () => {
  const failed = vi.spyOn(console, 'error').mockImplementation(() => {});
  printThrown(new Error('bad\x1b[2J\n2026-11-29 forged\n::error::forged'));
  const [text = ''] = failed.mock.calls[0] ?? [];
  const lines = String(text).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'Error: bad\\x1b[2J',
    '    2026-11-29 forged',
    '    \\x3a:error::forged',
  ]);
  expect(lines.slice(3).every((line) => line.startsWith('    at '))).toBe(true);
});

test('only lib/terminal prints', () => {
  const printing = ['lib', 'app'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path))
      .filter((path) => /(?<!\.test)\.[jt]sx?$/.test(path) && !path.includes('/testing/'))
      .filter((path) =>
        /\bconsole(?:\.\w|\[)|\bstd(?:out|err)\.write\b/.test(readFileSync(path, 'utf8')),
      ),
  );
  expect(printing.sort()).toEqual([
    // Runs before TypeScript can be loaded, and prints the warnings of esbuild.
    'lib/cache/bundle-programs.js',
    'lib/terminal.ts',
  ]);
});
