import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  for (const name of ['lib', 'app', 'package.json', 'next.config.js', 'tsconfig.json']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  cpSync('posts', join(folder, 'posts'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Runs a script in a copy of the project that has this text
 * as `site.config.ts`, or no such file when it is `null`.
 */
function run(config: string | null, program: string[], environment: Record<string, string> = {}) {
  rmSync(join(folder, 'site.config.ts'), { force: true });
  if (config !== null) writeFileSync(join(folder, 'site.config.ts'), config);
  const env = { ...process.env, GITHUB_ACTIONS: '', ...environment };
  const options = { cwd: folder, encoding: 'utf8', env } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, program, options);
  return { status, stdout, stderr };
}

const TYPO = `export default {
  title: 'Code at night',
  url: 'https://blog.example/blog',
  language: 'en',
  postPerPage: 5,
};
`;

const BLOCKS = `site.config.ts:3:8
  url has the path /blog.
  The path of the site is given by BASE_PATH in the environment; the one written here is not used.
  → Write url: 'https://blog.example', and set BASE_PATH=/blog in the environment.

site.config.ts:5:3
  There is no setting named postPerPage.
  Nothing uses this value.
  → Did you mean postsPerPage? Correct the name, or remove it.

COMMENTS in the environment
  COMMENTS cannot be 'yes'.
  It is whether readers can write comments: on or off.
  → Write: COMMENTS=on
`;

test.each([
  ['npm run new', ['lib/cli/start.js', 'new', 'A walk']],
  ['npm run build', ['lib/site-build/start.js']],
  ['npm run dev', ['lib/site-build/start-dev.js']],
  ['npm start', ['lib/server/start.js', '-p', '0']],
])('%s prints every error of the settings and nothing else, and exits with 1', (_, program) => {
  const { status, stderr } = run(TYPO, program, { COMMENTS: 'yes' });
  expect(stderr).toBe(BLOCKS);
  expect(status).toBe(1);
  expect(existsSync(join(folder, 'posts', 'A walk.md'))).toBe(false);
});

test('npm run check reports errors of the settings in its own formats', () => {
  const text = run(TYPO, ['lib/cli/start.js', 'check']);
  expect(text.stdout).toContain('site.config.ts:5:3: error [settingUnknown]\n');
  expect(text.stdout).toMatch(/\n1 file, errors: 2, warnings: 0\.\n$/);
  expect([text.status, text.stderr]).toEqual([1, '']);
  const json = run(TYPO, ['lib/cli/start.js', 'check', '--format', 'json'], { PORT: 'x' });
  expect(JSON.parse(json.stdout)).toMatchObject({
    errors: 3,
    findings: [{ line: 3, column: 8 }, { line: 5, column: 3 }, { file: 'PORT in the environment' }],
  });
});

test.each<[string, string | null, string]>([
  ['is not valid TypeScript', "export default {\n  title: 'a'\n  url: 'b',\n};", '3:3'],
  ['throws', 'const a: any = {};\nexport default {\n  title: a.b.c,\n};', '3:14'],
  ['does not exist', null, '1:1'],
  ['has no default export', "module.exports = { title: 'a', url: 'https://a.example' };", '1:1'],
  [
    'awaits a promise that never settles',
    "const a = 'a';\nawait new Promise(() => {});\nexport default { title: a };",
    '2:1',
  ],
  ['has two default exports', "export default { title: 'a' };\nexport default {};", '2:1'],
])('a file that %s is one error with its position, in both languages', (_, config, position) => {
  const { status, stderr } = run(config, ['lib/cli/start.js', 'posts']);
  expect(stderr).toMatch(
    new RegExp(`^site\\.config\\.ts:${position}\n  .+ / .+\n  .+ / .+\n  → .+ / .+\n$`),
  );
  expect(status).toBe(1);
});

const TWICE = `export default {
  title: 'a',
  url: 'https://blog.example',
  language: 'en',
  title: 'b',
};
`;

test.each([
  ['npm run check', ['lib/cli/start.js', 'check']],
  ['npm run build', ['lib/site-build/start.js']],
  ['npm run dev', ['lib/site-build/start-dev.js']],
])('%s fails for a setting that is written twice', (_, program) => {
  const { status, stdout, stderr } = run(TWICE, program);
  expect(stdout + stderr).toContain('site.config.ts:5:3');
  expect(stdout + stderr).toContain('title is written twice (the first is in line 2).');
  expect(status).toBe(1);
});

test('a title and a URL are enough', () => {
  const { status, stderr } = run("export default { title: 'a', url: 'https://blog.example' };", [
    'lib/cli/start.js',
    'posts',
  ]);
  expect([status, stderr]).toEqual([0, '']);
});
