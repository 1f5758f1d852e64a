import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type AllPosts = typeof import('./all-posts').allPosts;

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
  const { allPosts } = await import('./all-posts');
  const library = await allPosts();
  writeFileSync(join(folder, 'b.md'), post);
  expect(await allPosts()).toBe(library);
});

test('an error is not cached: the next call reads again', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const { allPosts } = await import('./all-posts');
  await expect(allPosts()).rejects.toThrow(folder);
  writeFileSync(join(folder, 'a.md'), post);
  expect((await allPosts()).posts).toHaveLength(1);
});

test('in development, new files and drafts are included', async () => {
  const allPosts = await inDevelopment({ 'a.md': post });
  const [first, same] = await Promise.all([allPosts(), allPosts()]);
  expect(same).toBe(first);
  writeFileSync(join(folder, 'b.md'), post.replace('title', 'draft: true\ntitle'));
  await vi.waitFor(async () => expect(await slugs(allPosts)).toEqual(['a', 'b']));
  rmSync(join(folder, 'a.md'));
  await vi.waitFor(async () => expect(await slugs(allPosts)).toEqual(['b']));
});

test('in development, an edit gives a new library, and the old one does not change', async () => {
  const allPosts = await inDevelopment({ 'a.md': `${post}old`, 'b.md': post });
  const before = await allPosts();
  writeFileSync(join(folder, 'a.md'), `${post}new`);
  await vi.waitFor(async () => expect((await allPosts()).bySlug.get('a')?.body).toBe('new'));
  expect(before.bySlug.get('a')?.body).toBe('old');
  // An unchanged file is not read again.
  expect((await allPosts()).bySlug.get('b')).toBe(before.bySlug.get('b'));
});

test('in development, a post with errors is omitted and reported until it is fixed', async () => {
  const allPosts = await inDevelopment({ 'a.md': post, 'b.md': post });
  await allPosts();
  writeFileSync(join(folder, 'b.md'), post.replace('title', 'titel'));
  await vi.waitFor(async () => expect(await slugs(allPosts)).toEqual(['a']));
  expect((await allPosts()).errors.map(({ file }) => file)).toEqual([join(folder, 'b.md')]);
  writeFileSync(join(folder, 'b.md'), post);
  await vi.waitFor(async () => expect(await slugs(allPosts)).toEqual(['a', 'b']));
  expect((await allPosts()).errors).toEqual([]);
});

async function inDevelopment(files: Record<string, string>): Promise<AllPosts> {
  vi.stubEnv('NODE_ENV', 'development');
  globalThis.changesOfPosts = undefined;
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return (await import('./all-posts')).allPosts;
}

async function slugs(allPosts: AllPosts): Promise<string[]> {
  return (await allPosts()).posts.map(({ slug }) => slug);
}

test('a relative POSTS_DIR is resolved from the current folder, and problems have paths relative to that', async () => {
  vi.stubEnv('POSTS_DIR', 'lib/posts/no-such-folder');
  const { allPosts } = await import('./all-posts');
  await expect(allPosts()).rejects.toThrow(/\nlib\/posts\/no-such-folder:1:1\n/);
});
