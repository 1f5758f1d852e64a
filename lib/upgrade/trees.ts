import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, parts } from './git';

/** A file of a tree of git. */
export interface TreeFile {
  path: string;
  /** Octal, such as `100644`. */
  mode: string;
  /** Id of its content. */
  object: string;
}

/** The files of a commit, tag or tree, those in folders included. */
export function filesOf(tree: string, folder: string): TreeFile[] {
  return parts(git(['ls-tree', '-r', '-z', '--full-tree', tree], { folder })).flatMap((line) => {
    const [, mode, object, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return mode && object && path ? [{ mode, object, path }] : [];
  });
}

/** Stores a tree with these files and returns its id. The index and the work tree do not change. */
export function treeOf(files: readonly TreeFile[], folder: string): string {
  const temporary = mkdtempSync(join(tmpdir(), 'upgrade-'));
  try {
    const env = { GIT_INDEX_FILE: join(temporary, 'index') };
    const input = files.map(({ mode, object, path }) => `${mode} ${object}\t${path}\0`).join('');
    git(['update-index', '-z', '--index-info'], { folder, env, input });
    return git(['write-tree'], { folder, env }).trim();
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** Commits of merges are never shown to anybody, so they need no name of the owner. */
const IDENTITY = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, 'upgrade'],
    [`GIT_${role}_EMAIL`, 'upgrade@localhost'],
  ]),
);

/** The result of {@link mergeTrees}. */
export interface MergedTrees {
  /** Id of the merged tree; files with conflicts have markers in it. */
  tree: string;
  /** The versions of each file with a conflict that exist: 1 is base, 2 is ours, 3 is theirs. */
  conflicts: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Merges two trees by git's three-way merge, with its detection of renamed files. Files that only one side has
 * beside a renamed one do not move with it. Needs git 2.38 or later.
 */
export function mergeTrees(
  trees: { base: string; ours: string; theirs: string },
  folder: string,
): MergedTrees {
  const commit = (tree: string, ...parents: string[]) => {
    const args = ['commit-tree', tree, '-m', 'merge', ...parents.flatMap((id) => ['-p', id])];
    return git(args, { folder, env: IDENTITY }).trim();
  };
  const base = commit(trees.base);
  const sides = [commit(trees.ours, base), commit(trees.theirs, base)];
  const renames = ['-c', 'merge.directoryRenames=false', '-c', 'merge.renameLimit=20000'];
  const merge = ['merge-tree', '--write-tree', '-z', '--no-messages'];
  const output = git([...renames, ...merge, ...sides], { folder, codes: [1] });
  const [tree = '', ...lines] = parts(output);
  const conflicts = new Map<string, Set<string>>();
  for (const line of lines) {
    const [, stage = '', path = ''] = /^\d+ [0-9a-f]+ (\d)\t(.*)$/s.exec(line) ?? [];
    conflicts.set(path, (conflicts.get(path) ?? new Set()).add(stage));
  }
  return { tree, conflicts };
}
