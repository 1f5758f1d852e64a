import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { isOwnersFile } from '../../owner-files';
import { fetchReleases, listReleases } from '../find-release';
import { mergeRelease } from '../merge-release';
import { takeRelease } from '../take-release';
import { upgradeMessage } from '../undo-upgrade';
import { createEngine } from './engine';
import { commit, createRepository, digests, gitIn, identify } from './repository';

/** Makes a temporary folder with the repository `engine` in it. */
export function createRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'upgrade-test-'));
  createEngine(join(root, 'engine'));
  return root;
}

/** Fetches a release and merges it into a blog. */
export function merge(blog: string, from: string, to: string, source = join(blog, '..', 'engine')) {
  const releases = listReleases(source, blog).filter(({ version }) => [from, to].includes(version));
  fetchReleases(releases, source, blog);
  const [base, theirs] = releases.map(({ object }) => object);
  return mergeRelease(base ?? '', theirs ?? '', blog);
}

/** Takes a release whose trial succeeds, and returns its merge. */
export function upgrade(blog: string, from: string, to: string) {
  const merged = merge(blog, from, to);
  if (merged.conflicts.length > 0) return merged;
  const message = upgradeMessage(`Upgrade to v${to}`, from, to);
  expect(takeRelease({ tree: merged.tree, message }, blog, () => undefined)).toBeUndefined();
  return merged;
}

/** The digests of the files of the owner, or of those of the engine. */
export function digestsOf(folder: string, whose: 'owner' | 'engine') {
  const entries = Object.entries(digests(folder));
  return Object.fromEntries(entries.filter(([path]) => isOwnersFile(path) === (whose === 'owner')));
}

/** A blog that was cloned from version 0.1.0, with its history. */
export function clonedBlog(root: string, name: string): string {
  const blog = join(root, name);
  gitIn(root, 'clone', '--quiet', '--branch', 'v0.1.0', join(root, 'engine'), blog);
  gitIn(blog, 'switch', '--quiet', '--create', 'main');
  identify(blog);
  return blog;
}

/** A blog that was made of the files of version 0.1.0, without its history. */
export function templateBlog(root: string, name: string): string {
  const blog = join(root, name);
  const checkout = join(root, `${name}-files`);
  gitIn(root, 'clone', '--quiet', '--branch', 'v0.1.0', join(root, 'engine'), checkout);
  rmSync(join(checkout, '.git'), { recursive: true });
  createRepository(blog);
  cpSync(checkout, blog, { recursive: true });
  commit(blog, 'Initial commit', {});
  return blog;
}

/** A cloned blog whose owner has rewritten a sample post, with its digests. */
export function blogWithOwnPost(root: string, name: string) {
  const blog = clonedBlog(root, name);
  commit(blog, 'Write', { 'posts/はじめに.md': '自分の文章。\n' });
  return { blog, before: digests(blog) };
}
