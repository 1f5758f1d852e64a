import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './testing/run-command';

let folder = '';
let environment: Record<string, string> = {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arguments-'));
  environment = { POSTS_DIR: folder, DATABASE_URL: `file:${join(folder, 'comments.db')}` };
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(['comments', 'embeds', 'images', 'urls-check', 'urls-fix', 'urls-lock'])(
  '%s refuses an unknown option and writes nothing',
  (command) => {
    const { status, stdout, stderr } = run(command, ['--no-such-option'], environment);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--no-such-option');
    expect(stderr).toMatch(/→/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('comments without a known subcommand prints its usage', () => {
  for (const args of [[], ['constructor']]) {
    const { status, stderr } = run('comments', args, environment);
    expect([status, stderr.split('\n', 1)]).toEqual([1, ['使い方：npm run comments -- <命令>']]);
  }
});

test('comments passes a text that begins with a hyphen to its subcommand after --', () => {
  const { status, stdout } = run('comments', ['block', '--', '-50%'], environment);
  expect([status, stdout]).toEqual([0, '']);
  expect(run('comments', ['block'], environment).stdout).toBe('-50%\n');
});
