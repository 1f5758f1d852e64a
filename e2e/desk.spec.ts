import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from './test';

const PROJECT = resolve(import.meta.dirname, '..');
let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command of package.json as an author does, on the posts of this day. */
function npm(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script, '--', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, POSTS_DIR: folder, SOURCE_DATE_EPOCH: '1795361400', GITHUB_ACTIONS: '' },
  });
  return { status, output: stdout + stderr, stdout };
}

test('a day at the desk: new, write, break it, mend it, check', () => {
  test.setTimeout(120_000);
  const file = npm('new', '夜の散歩').stdout.trim();
  expect(existsSync(file)).toBe(true);
  appendFileSync(file, '## 川\n\n川沿いを ** ゆっくり ** 歩いた。[昨日](yesterday.md)の続き。\n');

  const broken = npm('check');
  expect(broken.status).toBe(1);
  expect(broken.output).toContain(`${file}:10:22: 誤り [linkDead]`);
  expect(broken.output).toContain(`${file}:10:6: 注意 [emphasisUnseen]`);

  const fixed = npm('check', '--fix');
  expect(fixed.status).toBe(1);
  expect(fixed.output).toContain('+川沿いを **ゆっくり** 歩いた。');
  expect(fixed.output).not.toContain('[emphasisUnseen]');
  npm('new', '昨日', '--slug', 'yesterday');
  expect(npm('check').status).toBe(0);

  // One for the week after: held back, listed, and due when its day comes.
  const later = npm('new', '来週の話').stdout.trim();
  const text = readFileSync(later, 'utf8');
  writeFileSync(later, text.replace('publishedOn: 2026-11-23', 'publishedOn: 2026-11-30'));
  expect(npm('check').status).toBe(0);
  expect(npm('posts', '--scheduled').stdout).toContain('予約  2026-11-30  来週の話');
  expect(npm('due', '--since', '2026-11-22').stdout).not.toContain('来週の話');
});
