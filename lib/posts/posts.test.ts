import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const post = '---\ntitle: t\npublishedOn: 2015-02-18\n---\n';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'posts-'));
  vi.stubEnv('POSTS_DIR', folder);
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('in production the folder is read once', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  writeFileSync(join(folder, 'a.md'), post);
  const { allPosts } = await import('./posts');
  const library = await allPosts();
  writeFileSync(join(folder, 'b.md'), post);
  expect(await allPosts()).toBe(library);
});

test('an error is not kept: the next call reads again', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const { allPosts } = await import('./posts');
  await expect(allPosts()).rejects.toThrow(folder);
  writeFileSync(join(folder, 'a.md'), post);
  expect((await allPosts()).posts).toHaveLength(1);
});

test('in development a new file is seen, and drafts are there', async () => {
  vi.stubEnv('NODE_ENV', 'development');
  writeFileSync(join(folder, 'a.md'), post);
  const { allPosts } = await import('./posts');
  const [first, same] = await Promise.all([allPosts(), allPosts()]);
  expect(same).toBe(first);
  writeFileSync(join(folder, 'b.md'), post.replace('title', 'draft: true\ntitle'));
  expect((await allPosts()).posts.map(({ slug }) => slug)).toEqual(['a', 'b']);
});

test('a relative POSTS_DIR starts at the current folder, and its problems are named from there', async () => {
  vi.stubEnv('POSTS_DIR', 'lib/posts/no-such-folder');
  const { allPosts } = await import('./posts');
  await expect(allPosts()).rejects.toThrow(/\nlib\/posts\/no-such-folder:1:1\n/);
});
