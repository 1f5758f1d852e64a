import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { loadPosts } from './load';
import { readSnapshot, writeSnapshot } from './snapshot';

afterEach(() => vi.unstubAllEnvs());

test('another process of the build gets the posts as they were read', async () => {
  vi.stubEnv('POSTS_SNAPSHOT', undefined);
  const library = await loadPosts('posts', {
    timeZone: 'Asia/Tokyo',
    language: 'ja',
    includeDrafts: true,
  });
  const file = join(await mkdtemp(join(tmpdir(), 'snapshot-')), 'cache', 'posts');
  await writeSnapshot(library, file);
  vi.stubEnv('POSTS_SNAPSHOT', file);
  const read = readSnapshot();
  expect(read).toEqual(library);
  // Lists and the map hold the same posts.
  expect(read?.bySlug.get(library.posts[0]?.slug ?? '')).toBe(read?.posts[0]);
});

test('outside of a build there is none', () => {
  vi.stubEnv('POSTS_SNAPSHOT', undefined);
  expect(readSnapshot()).toBeUndefined();
});
