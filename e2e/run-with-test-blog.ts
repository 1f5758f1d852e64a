import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { OWNER_FILES } from '../lib/owner-files';
import { copyProjectTo } from './support/copy-project';

// tsx e2e/run-with-test-blog.ts <program> [argument…]: runs a program of node_modules/.bin in a copy of the project,
// in which the blog of e2e/blog has replaced the files of the owner. The tests of the engine run like this, so that
// they pass whatever the owner writes.
const [program = '', ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'engine-tests-'));
const copy = join(folder, 'project');
mkdirSync(copy);
copyProjectTo(copy);
for (const name of OWNER_FILES) rmSync(join(copy, name), { recursive: true, force: true });
cpSync(join(copy, 'e2e', 'blog'), copy, { recursive: true });
// Tests that copy the project list its files by git.
execFileSync('git', ['init', '--quiet'], { cwd: copy });
// Some tests also read a collection of posts that may lie beside the project.
const shared = resolve('..', 'shared');
if (existsSync(shared)) symlinkSync(shared, join(folder, 'shared'));

const child = spawn(join(copy, 'node_modules', '.bin', program), args, {
  cwd: copy,
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to the child too; this process waits for it, to remove the copy.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('close', (code) => {
  const results = join(copy, 'test-results');
  if (existsSync(results)) cpSync(results, 'test-results', { recursive: true });
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exitCode = code ?? 1;
});
