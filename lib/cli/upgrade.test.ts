import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commit, createRepository, gitIn } from '../upgrade/testing/repository';

const LOG = `# Changelog

## [9.0.0] - 2027-01-01

### Added

- A thing.

### Before you update

- Copy the database.
`;

let root = '';
let blog = '';
let engine = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'upgrade-command-'));
  [blog, engine] = [join(root, 'blog'), join(root, 'engine')];
  mkdirSync(blog);
  // The program, of which git does not need to know.
  const isNeeded = (path: string) => !/\.test\.tsx?$|fixtures|testing/.test(path);
  for (const name of ['lib', 'app', 'tsconfig.json'])
    cpSync(name, join(blog, name), { recursive: true, filter: isNeeded });
  symlinkSync(resolve('node_modules'), join(blog, 'node_modules'));
  const packages = JSON.parse(readFileSync('package.json', 'utf8'));
  const first = { 'package.json': JSON.stringify(packages), 'page.tsx': '// first\n' };
  for (const [name, text] of Object.entries({ ...first, 'site.config.ts': config('Mine') }))
    writeFileSync(join(blog, name), text);
  createRepository(engine);
  commit(engine, 'Release', { ...first, 'site.config.ts': config('Sample') });
  gitIn(engine, 'tag', `v${packages.version}`);
  commit(engine, 'Release 9', {
    'package.json': JSON.stringify({ ...packages, version: '9.0.0' }),
    'CHANGELOG.md': LOG,
    'page.tsx': '// rewritten\n',
  });
  gitIn(engine, 'tag', 'v9.0.0');
}, 120_000);
afterAll(() => rmSync(root, { recursive: true }));

function config(title: string): string {
  return `export default { title: '${title}', url: 'https://blog.example', language: 'en' };\n`;
}

function run(...args: string[]) {
  const options = { cwd: blog, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['lib/cli/start.js', 'upgrade', ...args],
    { ...options, env: { ...process.env, GIT_CEILING_DIRECTORIES: root } },
  );
  return { status, stdout, stderr };
}

test('each reason why a version cannot be taken is named, with what to do', () => {
  expect(run()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('git init && git add'),
  });
  createRepository(blog);
  writeFileSync(
    join(blog, '.git', 'info', 'exclude'),
    'lib\napp\ntsconfig.json\nnode_modules\n.next\n',
  );
  commit(blog, 'Start', {});
  expect(run().stderr).toContain('package.json has no repository');
  expect(run('--from', join(root, 'none')).stderr).toContain('git failed. The blog is as it was.');
  expect(run('--from', engine, '--to', '7.0.0').stderr).toContain('There is no version v7.0.0.');
  expect(run('--undo').stderr).toContain('did not come by npm run upgrade');
  expect(run('--form', engine).stderr).toContain('npm run upgrade -- [--check]');
  writeFileSync(join(blog, 'draft.md'), 'x');
  expect(run('--from', engine).stderr).toContain('  ?? draft.md\n');
  rmSync(join(blog, 'draft.md'));
}, 120_000);

test('--check shows the change log, what has to be done first, and conflicts, and changes nothing', () => {
  const head = gitIn(blog, 'rev-parse', 'HEAD');
  const { status, stdout } = run('--check', '--from', engine);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^From v\S+ to v9\.0\.0\n\n## Before you update \(9\.0\.0\)\n\n- Copy/);
  expect(stdout).toContain('- A thing.');
  expect(stdout).toMatch(/It can be taken\. Nothing was changed\.\n$/);
  commit(blog, 'Edit', { 'page.tsx': '// mine\n' });
  const conflict = run('--check', '--from', engine);
  expect(conflict.status).toBe(1);
  expect(conflict.stderr).toContain('\n  page.tsx\n  → See “Conflicts” in docs/manual/upgrade.md.');
  expect(gitIn(blog, 'rev-parse', 'HEAD~1')).toBe(head);
  expect(gitIn(blog, 'status', '--porcelain')).toBe('');
}, 120_000);
