import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './testing/run-command';

let folder = '';
let environment: Record<string, string> = {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-'));
  // 2026-11-22T15:30:00Z is half past midnight of the next day in Tokyo.
  environment = { POSTS_DIR: folder, SOURCE_DATE_EPOCH: '1795361400' };
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a new post is named after its title and dated in the zone of the site', () => {
  const result = run('new', ['夜の散歩: その1', '--tags', '日記、夜'], environment);
  const file = join(folder, '夜の散歩-その1.md');
  expect([result.status, result.stdout, result.stderr]).toEqual([0, `${file}\n`, '']);
  expect(readFileSync(file, 'utf8')).toBe(
    `---
title: '夜の散歩: その1'
slug: '夜の散歩-その1'
publishedOn: 2026-11-23
createdAt: 2026-11-23 00:30:00 +0900
updatedAt: 2026-11-23 00:30:00 +0900
tags: ['日記', '夜']
---
`,
  );
});

test('an existing file is not overwritten, and the slug of another post is refused', () => {
  writeFileSync(join(folder, 'a.md'), 'mine');
  const again = run('new', ['x', '--slug', 'a'], environment);
  expect([again.status, again.stdout]).toEqual([1, '']);
  expect(again.stderr).toContain('a.md はもうあります');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('mine');
  writeFileSync(
    join(folder, 'a.md'),
    '---\ntitle: t\nslug: night-walk\npublishedOn: 2015-02-18\n---\n',
  );
  expect(run('new', ['x', '--slug', 'Night-Walk'], environment).status).toBe(1);
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test.each([
  ['no title', []],
  ['a line break', ['a\nb']],
  ['a path of the site', ['archive']],
  ['a path', ['x', '--slug', '../x']],
  ['a hidden file', ['x', '--slug', '.x']],
  ['punctuation only', ['???']],
  ['an unknown option', ['x', '--tag', 'a']],
  ['an unusable tag', ['x', '--tags', 'a/b']],
])('%s is refused and writes nothing', (_, args) => {
  const { status, stdout, stderr } = run('new', args, environment);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/→/);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(readdirSync(folder)).toEqual([]);
});

test('--json prints the file, slug, title and path for an editor', () => {
  const result = run('new', ['夜', '--json'], environment);
  expect(JSON.parse(result.stdout)).toEqual({
    file: join(folder, '夜.md'),
    slug: '夜',
    title: '夜',
    path: '/%E5%A4%9C',
  });
});

test('.template.md adds front matter and body to the new post, and is not listed as a post', () => {
  writeFileSync(join(folder, '.template.md'), '---\ndraft: true\n---\n## はじめに\n');
  run('new', ['夜'], environment);
  expect(readFileSync(join(folder, '夜.md'), 'utf8')).toMatch(/\ndraft: true\n---\n## はじめに\n$/);
  const listed = run('posts', ['--json'], environment);
  expect(JSON.parse(listed.stdout)).toMatchObject([{ state: 'draft', slug: '夜' }]);
});

test.each([
  ['no front matter', '## 見出し\n', 'ひな形'],
  ['front matter without an end', '---\ntags: [a]\n', '.template.md:1:1'],
  ['YAML that cannot be read', '---\ndraft: true\ntags: [a\n---\n', '.template.md:3:'],
  ['a value no post can have', '---\ntitle: x\ntags: [a]\ndraft: maybe\n---\n', '.template.md:4:8'],
  ['Shift_JIS', Buffer.from('---\ntags: [\x93\xfa]\n---\n', 'latin1'), '.template.md:2:1'],
])(
  'a template with %s is reported with its position, and no post is written',
  (_, text, position) => {
    writeFileSync(join(folder, '.template.md'), text);
    const { status, stderr } = run('new', ['朝'], environment);
    expect([status, readdirSync(folder)]).toEqual([1, ['.template.md']]);
    expect(stderr).toContain(position);
    expect(stderr).not.toMatch(/\n\s+at /);
  },
);

test('a template that is a folder is reported', () => {
  mkdirSync(join(folder, '.template.md'));
  const { status, stderr } = run('new', ['朝'], environment);
  expect(status).toBe(1);
  expect(stderr).toContain('.template.md:1:1');
});

test('an unknown key in the template is reported, and the post is written', () => {
  writeFileSync(join(folder, '.template.md'), '---\ntitle: x\ntagz: [a]\n---\n');
  const { status, stderr } = run('new', ['朝'], environment);
  expect(status).toBe(0);
  expect(stderr).toContain('.template.md:3:1');
  expect(stderr).toContain('tagz');
  expect(readdirSync(folder)).toContain('朝.md');
});
