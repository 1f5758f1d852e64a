import { git, parts } from './git';

/**
 * The message of the commit of an upgrade. Its last line names both versions, so that {@link undoUpgrade} finds
 * the commit, whatever the language of the first one.
 */
export function upgradeMessage(subject: string, from: string, to: string): string {
  return `${subject}\n\nUpgrade: v${from} to v${to}\n`;
}

/**
 * Reverts the commit of the last upgrade by a new commit, so that a branch which is already pushed can be undone too.
 *
 * @param version the version of the engine that the blog has now.
 * @returns the version before, with the files that cannot be reverted because they were changed later (then nothing
 * is reverted); `undefined` when the current version did not come by an upgrade.
 * @throws GitError when git fails otherwise.
 */
export function undoUpgrade(
  version: string,
  folder: string,
): { from: string; conflicts: readonly string[] } | undefined {
  const pattern = `^Upgrade: v[0-9.]+ to v${version.replaceAll('.', '\\.')}$`;
  const find = ['log', '-1', '-E', `--grep=${pattern}`, '--format=%H%n%B'];
  const [commit, ...lines] = git(find, { folder }).split('\n');
  const [, from] = /^Upgrade: v(\S+) to /m.exec(lines.join('\n')) ?? [];
  if (!commit || !from) return undefined;
  try {
    git(['revert', '--no-edit', commit], { folder });
    return { from, conflicts: [] };
  } catch (error) {
    const unmerged = ['diff', '--name-only', '--diff-filter=U', '-z'];
    const conflicts = parts(git(unmerged, { folder }));
    if (conflicts.length === 0) throw error;
    git(['revert', '--abort'], { folder });
    return { from, conflicts };
  }
}
