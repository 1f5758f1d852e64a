import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOldBlog } from './open-old-blog';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'old-blog-')));
  write('private/key.txt', 'secret');
  write('blog/hugo.toml', 'baseURL = "https://old.example"');
  write('blog/content/posts/a.md', '---\ntitle: A\ndate: 2020-01-01\n---\n\n[key](/key.txt)\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** The folders below `folder` in which files of the blog are searched. */
async function foldersOf(blog = 'blog', media?: string): Promise<string[]> {
  const { source } = await openOldBlog([join(folder, blog)], { from: 'hugo', media });
  const { value: post } = await source.posts()[Symbol.asyncIterator]().next();
  const all = [...source.assetRoots, ...(post ? source.assetFolders(post) : [])];
  return [...new Set(all.map((path) => relative(folder, path)))].sort();
}

test('files of a blog are searched in its own folders', async () => {
  write('blog/static/a.png', '');
  expect(await foldersOf()).toEqual([
    'blog/assets',
    'blog/content',
    'blog/content/posts',
    'blog/static',
  ]);
});

test('they are not searched in a folder outside that its settings name', async () => {
  write('blog/hugo.toml', 'baseURL = "https://old.example"\nstaticDir = "../private"');
  expect(await foldersOf()).not.toContainEqual(expect.stringContaining('private'));
});

test('nor in one to which a symbolic link leads', async () => {
  symlinkSync('../private', join(folder, 'blog', 'static'));
  expect(await foldersOf()).not.toContain('blog/static');
});
