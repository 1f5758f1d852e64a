import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { OWNER_FILES } from '../owner-files';

test('npm ci prints no warning with this version of Node.js and npm', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'install-'));
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    await copyFile(name, join(folder, name));
  }
  // --dry-run reads the lock file only, and --offline stops it from requesting the registry.
  const options = { cwd: folder, shell: process.platform === 'win32' };
  const { stderr } = await promisify(execFile)('npm', ['ci', '--dry-run', '--offline'], options);
  expect(stderr).toBe('');
  await rm(folder, { recursive: true });
});

test('the lock file has a digest of every package, which npm ci verifies', async () => {
  const lock: { packages: Record<string, { integrity?: string }> } = JSON.parse(
    await readFile('package-lock.json', 'utf8'),
  );
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(packages.filter(([, entry]) => !entry.integrity).map(([path]) => path)).toEqual([]);
});

// Other workflows belong to the owner of a blog.
test.each(['blog.yml', 'ci.yml', 'due.yml'])(
  'every action of %s is pinned by the hash of its commit',
  async (name) => {
    const lines = (await readFile(join('.github', 'workflows', name), 'utf8')).split('\n');
    for (const line of lines.filter((each) => each.includes('uses:')))
      expect(line).toMatch(/@[0-9a-f]{40} # v\d/);
  },
);

test('a commit that changes only files of the owner runs the tests of the blog and not those of the engine', async () => {
  const read = async (name: string) =>
    parse(await readFile(join('.github', 'workflows', name), 'utf8')).on;
  const { push, pull_request: pullRequest } = await read('ci.yml');
  const ignored: string[] = push['paths-ignore'];
  expect(pullRequest['paths-ignore']).toEqual(ignored);
  for (const name of OWNER_FILES)
    expect(ignored).toContain(name.includes('.') ? name : `${name}/**`);
  expect(await read('blog.yml')).toEqual({ push: { branches: ['main'] }, pull_request: null });
});
