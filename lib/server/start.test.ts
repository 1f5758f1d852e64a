import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, '.next'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('npm start loads the .env files before it starts the server', () => {
  writeFileSync(join(folder, '.env'), 'COMMENTS=on\nTRUST_PROXY=off\nMAIL_FROM=b@b.example\n');
  writeFileSync(join(folder, '.env.production'), 'TRUST_PROXY=on\n');
  const server =
    'console.log(process.env.COMMENTS, process.env.TRUST_PROXY, process.env.MAIL_FROM); process.exit();';
  writeFileSync(join(folder, '.next', 'server.mjs'), server);
  const printed = execFileSync(process.execPath, [resolve('lib', 'server', 'start.js')], {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', MAIL_FROM: 'a@b.example' },
    encoding: 'utf8',
    timeout: 20_000,
  });
  // Variables of the environment override those of the files.
  expect(printed.trim().split('\n').at(-1)).toBe('on on a@b.example');
});
