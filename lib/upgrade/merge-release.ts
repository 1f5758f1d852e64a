import { isOwnersFile } from '../owner-files';
import { git, parts } from './git';
import { mergePackages } from './merge-packages';
import { filesOf, mergeTrees, type TreeFile, treeOf } from './trees';

/** The blog of an owner with the engine of a new release. */
export interface MergedRelease {
  /** Id of the merged tree. It contains conflict markers if there are conflicts. */
  tree: string;
  /** Files that the owner and the release changed differently, and such names of package.json. */
  conflicts: readonly string[];
  /** Files of the engine that the owner has changed. */
  changed: readonly string[];
  /** Files of the engine that the owner has deleted and the release has changed. They stay deleted. */
  deleted: readonly string[];
  /** Whether npm has to write a new package-lock.json, because the owner has changed package.json. */
  isLockStale: boolean;
}

const isPackageFile = ({ path }: TreeFile) =>
  path === 'package.json' || path === 'package-lock.json';

/**
 * Merges a release into HEAD, without touching the work tree. It is a three-way merge by git whose base is the
 * release that the blog has; the history does not matter, and a repository made from a template has none of it. In base
 * and release, what belongs to the owner is replaced by what the owner has, so that it cannot change.
 *
 * @param base id of the commit or tag of the release that the blog has.
 * @param theirs id of that of the new release.
 * @param folder the top folder of the repository, which contains both.
 * @throws GitError when git fails.
 */
export function mergeRelease(base: string, theirs: string, folder: string): MergedRelease {
  const textOf = (commit: string) => git(['show', `${commit}:package.json`], { folder });
  const packages = mergePackages(textOf(base), textOf(theirs), textOf('HEAD'));
  const before = filesOf(base, folder);
  const ours = filesOf('HEAD', folder);
  const ownersFiles = ours.filter(({ path }) => isOwnersFile(path));
  const ofEngine = (files: readonly TreeFile[]) => files.filter(({ path }) => !isOwnersFile(path));
  const text = git(['hash-object', '-w', '--stdin'], { folder, input: packages.text }).trim();
  // Of both package files, base and owner have the same, so that git takes the third.
  const baseTree = treeOf(
    [
      ...ofEngine(before).filter((file) => !isPackageFile(file)),
      ...ownersFiles,
      ...ours.filter(isPackageFile),
    ],
    folder,
  );
  const theirTree = treeOf(
    [
      ...ofEngine(filesOf(theirs, folder)).filter(({ path }) => path !== 'package.json'),
      ...ownersFiles,
      { path: 'package.json', mode: '100644', object: text },
    ],
    folder,
  );
  const trees = { base: baseTree, ours: 'HEAD^{tree}', theirs: theirTree };
  const { tree, conflicts } = mergeTrees(trees, folder);
  const paths = new Set(before.map(({ path }) => path));
  const isDeleted = (path: string) => paths.has(path) && !conflicts.get(path)?.has('2');
  const deleted = [...conflicts.keys()].filter(isDeleted);
  return {
    tree: deleted.length === 0 ? tree : treeWithout(deleted, tree, folder),
    conflicts: [
      ...packages.conflicts.map((name) => `package.json: ${name}`),
      ...[...conflicts.keys()].filter((path) => !isDeleted(path)),
    ],
    changed: changedFiles(baseTree, folder),
    deleted,
    isLockStale: !packages.isOfRelease,
  };
}

function treeWithout(paths: readonly string[], tree: string, folder: string): string {
  return treeOf(
    filesOf(tree, folder).filter(({ path }) => !paths.includes(path)),
    folder,
  );
}

function changedFiles(baseTree: string, folder: string): string[] {
  const args = ['diff', '--name-only', '--no-renames', '--diff-filter=M', '-z'];
  return parts(git([...args, baseTree, 'HEAD'], { folder }));
}
