import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
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

test('npm ci holds every package against the digest in the lock file', async () => {
  const lock: { packages: Record<string, { integrity?: string }> } = JSON.parse(
    await readFile('package-lock.json', 'utf8'),
  );
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(packages.filter(([, entry]) => !entry.integrity).map(([path]) => path)).toEqual([]);
});

test('every action of a workflow is pinned by the hash of its commit', async () => {
  const folder = join('.github', 'workflows');
  for (const name of await readdir(folder)) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
    for (const line of lines.filter((each) => each.includes('uses:'))) {
      expect(line, name).toMatch(/@[0-9a-f]{40} # v\d/);
    }
  }
});
