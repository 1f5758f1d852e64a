import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from './git';

/** What is committed. */
export interface NewCommit {
  /** Id of the tree. */
  tree: string;
  message: string;
}

/**
 * Commits a tree on top of HEAD, if it passes. It is tried in a temporary folder, so that a release which fails has
 * not touched the blog: neither its files, nor its installed packages, nor its last build.
 *
 * @param fails installs the packages in a folder and tries the blog there; returns what failed, or `undefined`.
 * It may change package-lock.json.
 * @returns what failed, or `undefined` when the commit is on the current branch and in the work tree.
 * @throws GitError when the work tree has changed meanwhile, and when an ignored file would be overwritten.
 */
export function takeRelease(
  { tree, message }: NewCommit,
  folder: string,
  fails: (folder: string) => string | undefined,
): string | undefined {
  const temporary = mkdtempSync(join(tmpdir(), 'upgrade-'));
  const trial = join(temporary, 'blog');
  const head = git(['rev-parse', 'HEAD'], { folder }).trim();
  const commit = (id: string) =>
    git(['commit-tree', id, '-p', head, '-m', message], { folder }).trim();
  try {
    git(['worktree', 'add', '--quiet', '--detach', trial, commit(tree)], { folder });
    const failed = fails(trial);
    if (failed !== undefined) return failed;
    git(['add', '--', 'package-lock.json'], { folder: trial });
    const tried = git(['write-tree'], { folder: trial }).trim();
    git(['merge', '--quiet', '--ff-only', '--no-overwrite-ignore', commit(tried)], { folder });
    return undefined;
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
    git(['worktree', 'prune'], { folder });
  }
}
