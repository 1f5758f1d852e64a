import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blogWithOwnPost, createRoot, upgrade } from './testing/blogs';
import { commit, digests, gitIn } from './testing/repository';
import { undoUpgrade } from './undo-upgrade';

let root = '';
beforeAll(() => {
  root = createRoot();
}, 120_000);
afterAll(() => rmSync(root, { recursive: true }));

test('an upgrade is undone to the byte, and what was written since stays', () => {
  const { blog, before } = blogWithOwnPost(root, 'undone');
  upgrade(blog, '0.1.0', '0.2.0');
  upgrade(blog, '0.2.0', '0.11.0');
  commit(blog, 'Write', { 'posts/later.md': '後で書いた記事。\n' });
  expect(undoUpgrade('0.11.0', blog)).toEqual({ from: '0.2.0', conflicts: [] });
  expect(undoUpgrade('0.2.0', blog)).toEqual({ from: '0.1.0', conflicts: [] });
  expect(undoUpgrade('0.1.0', blog)).toBeUndefined();
  const { 'posts/later.md': later, ...after } = digests(blog);
  expect(later).toBeDefined();
  expect(after).toEqual(before);
  // The next upgrade begins from the version that the blog has again.
  expect(upgrade(blog, '0.1.0', '0.11.0').conflicts).toEqual([]);
});

test('an upgrade whose files were changed later is not undone', () => {
  const { blog } = blogWithOwnPost(root, 'not-undone');
  upgrade(blog, '0.1.0', '0.2.0');
  commit(blog, 'Edit', { 'app/list.tsx': '// all mine\n' });
  const before = digests(blog);
  expect(undoUpgrade('0.2.0', blog)).toEqual({ from: '0.1.0', conflicts: ['app/list.tsx'] });
  expect(digests(blog)).toEqual(before);
  expect(gitIn(blog, 'status', '--porcelain')).toBe('');
});
