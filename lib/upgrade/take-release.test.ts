import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeRelease } from './take-release';
import { blogWithOwnPost, createRoot, merge } from './testing/blogs';
import { digests, gitIn } from './testing/repository';

let root = '';
beforeAll(() => {
  root = createRoot();
}, 120_000);
afterAll(() => rmSync(root, { recursive: true }));

test('a release that fails leaves the blog as it was, to the byte', () => {
  const { blog, before } = blogWithOwnPost(root, 'fails');
  const refs = gitIn(blog, 'for-each-ref');
  const { tree } = merge(blog, '0.1.0', '0.11.0');
  let tried = '';
  const failed = takeRelease({ tree, message: 'x' }, blog, (folder) => {
    tried = folder;
    rmSync(join(folder, 'app'), { recursive: true });
    return 'npm run check';
  });
  expect(failed).toBe('npm run check');
  expect(existsSync(tried)).toBe(false);
  expect(digests(blog)).toEqual(before);
  expect(gitIn(blog, 'for-each-ref')).toBe(refs);
  expect(gitIn(blog, 'worktree', 'list').trim().split('\n')).toHaveLength(1);
  expect(gitIn(blog, 'status', '--porcelain', '--ignored')).toBe('');
});
