import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SOURCE = `---
# わたしの日記
title: "花見"   # 題
publishedOn: 2015-04-01
tags:
  - 日記
---
本文
`;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blog-'));
  writeFileSync(join(folder, '花見.md'), SOURCE);
  writeFileSync(join(folder, 'other.md'), SOURCE.replace('花見', 'ほか').replace('04-01', '04-02'));
  git('init', '-q');
  expect(run('lib/cli/start.js', 'urls-lock').status).toBe(0);
  commit();
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(...args: string[]): string {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
}

function commit(): void {
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
}

function run(...words: string[]) {
  const env = { ...process.env, POSTS_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test.each([
  ['its file is renamed', () => git('mv', '花見.md', 'cherry.md'), 'cherry.md'],
  [
    'its slug and title are changed',
    () =>
      writeFileSync(
        join(folder, '花見.md'),
        SOURCE.replace('"花見"', '"桜"').replace('tags:', 'slug: cherry\ntags:'),
      ),
    '花見.md',
  ],
])(
  'the former URL is reported as lost when %s, until urls:fix adds one line',
  (_, rename, file) => {
    const before = rename();
    expect(before).not.toBeNull();
    commit();
    for (const words of [['lib/cli/start.js', 'urls-check'], ['lib/site-build/start.js']]) {
      const { status, output } = run(...words);
      expect(status, words.join()).toBe(1);
      expect(output, words.join()).toContain('urls.lock:3:1');
      expect(output, words.join()).toContain("aliases: ['/花見']");
    }
    const fixed = run('lib/cli/start.js', 'urls-fix');
    expect(fixed).toMatchObject({ status: 0 });
    expect(git('diff', '--numstat', '-z').split('\0').filter(Boolean)).toEqual([`1\t0\t${file}`]);
    expect(readFileSync(join(folder, file), 'utf8')).toContain("\naliases: ['/花見']\n---\n");
    expect(run('lib/cli/start.js', 'urls-check')).toMatchObject({ status: 0 });
  },
  120_000,
);
