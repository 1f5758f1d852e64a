import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

test.skip(process.platform !== 'linux', 'on other systems browsers are not in PATH');

// PATH holds only this folder, so that no browser and no installer of this machine is found.
let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browsers-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

test('CHROMIUM_PATH takes precedence over an installed browser', () => {
  addProgram('chromium');
  const { stdout } = find({ CHROMIUM_PATH: addProgram('mine') });
  expect(stdout).toBe(`found ${folder}/mine\n`);
});

test('a CHROMIUM_PATH without a file is an error that names the path', () => {
  addProgram('chromium');
  expect(find({ CHROMIUM_PATH: `${folder}/gone` }).stderr).toContain(`${folder}/gone`);
});

test('an installed Chromium takes precedence over an installed Chrome, and is logged', () => {
  addProgram('google-chrome');
  addProgram('chromium');
  expect(find().stdout).toBe(`Browser: ${folder}/chromium (installed)\nfound ${folder}/chromium\n`);
});

test('without a browser or a download, the package of the system is installed', () => {
  test.skip(process.getuid?.() !== 0 || !existsSync('/etc/debian_version'), 'needs root on Debian');
  addProgram('npx', 'exit 1');
  addProgram('apt-get', `[ "$1" = update ] || /bin/cp "$0" ${folder}/chromium`);
  const { stdout } = find();
  expect(stdout).toContain('trying npx playwright install chromium');
  expect(stdout).toContain('trying apt-get install -y');
  expect(stdout).toContain(`found ${folder}/chromium`);
});

test('without a browser and without a network, the error says what to do', () => {
  addProgram('npx', 'exit 1');
  addProgram('apt-get', 'exit 100');
  const { status, stdout, stderr } = find();
  expect(stdout).toContain('trying npx playwright install chromium');
  expect(stderr).toContain('CHROMIUM_PATH=/path/to/chromium npm test');
  expect(status).toBe(1);
});

/** Adds a program to PATH that runs a shell command; returns its path. */
function addProgram(name: string, command = 'exit 0'): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${command}\n`);
  chmodSync(path, 0o755);
  return path;
}

function find(environment: Record<string, string> = {}) {
  const code = `import { findChromium } from './e2e/support/find-chromium'; console.log('found', findChromium());`;
  const { CHROMIUM_PATH: _, ...rest } = process.env;
  return spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    env: { ...rest, PATH: folder, PLAYWRIGHT_BROWSERS_PATH: folder, ...environment },
    encoding: 'utf8',
  });
}
