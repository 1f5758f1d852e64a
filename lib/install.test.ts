import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('npm ci has nothing to warn of, on this Node.js and this npm', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'install-'));
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    await copyFile(name, join(folder, name));
  }
  // It reads the lock file and stops before it would ask the registry.
  const options = { cwd: folder, shell: process.platform === 'win32' };
  const { stderr } = await promisify(execFile)('npm', ['ci', '--dry-run', '--offline'], options);
  expect(stderr).toBe('');
  await rm(folder, { recursive: true });
});
