import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { upgrade } from '../messages/upgrade';
import { site } from '../site';
import { print } from '../terminal';
import { changesBetween } from '../upgrade/change-log';
import { fetchReleases, listReleases, repositoryOf } from '../upgrade/find-release';
import { GitError, git } from '../upgrade/git';
import { mergeRelease } from '../upgrade/merge-release';
import { takeRelease } from '../upgrade/take-release';
import { installCommand, runIn, tryBlog } from '../upgrade/try-blog';
import { undoUpgrade, upgradeMessage } from '../upgrade/undo-upgrade';
import { compareVersions, type Release } from '../upgrade/versions';
import { CommandError, readArguments } from './arguments';
import { runCommand } from './run';

const words = upgrade[site.language];
const folder = process.cwd();
const USAGE = 'npm run upgrade -- [--check] [--from <URL|folder|bundle>] [--to <version>] | --undo';

// npm run upgrade: takes a new version of the engine. Shows its change log, merges it with what the owner changed,
// and commits it if the blog can be checked and built with it. With --check it changes nothing.
await runCommand(async () => {
  const { values } = readArguments(
    {
      check: { type: 'boolean' },
      undo: { type: 'boolean' },
      from: { type: 'string' },
      to: { type: 'string' },
    },
    USAGE,
  );
  try {
    requireRepository();
    const packageText = readFileSync('package.json', 'utf8');
    const { version }: { version: string } = JSON.parse(packageText);
    if (!values.check) requireCommitted();
    if (values.undo) return undo(version);
    const address = values.from ?? repositoryOf(packageText);
    if (address === undefined) throw new CommandError(words.noSource);
    const source = existsSync(address) ? resolve(address) : address;
    const releases = listReleases(source, folder);
    const base = releases.find((release) => release.version === version);
    if (!base) throw new CommandError(words.baseUnknown(`v${version}`, source, listed(releases)));
    const target = wantedRelease(releases, values.to);
    const difference = compareVersions(target.version, version);
    if (difference < 0) throw new CommandError(words.older(`v${target.version}`, `v${version}`));
    if (difference === 0) {
      print(words.current(`v${version}`));
      return 0;
    }
    fetchReleases([base, target], source, folder);
    return take(base, target, values.check === true);
  } catch (error) {
    if (error instanceof GitError) throw new CommandError(words.gitFailed(error.message));
    throw error;
  }
});

/** Shows a release, and takes it unless this is only a check. Returns the exit code. */
function take(base: Release, target: Release, isCheck: boolean): number {
  const [from, to] = [`v${base.version}`, `v${target.version}`];
  print(words.versions(from, to));
  const changeLog = git(['show', `${target.object}:CHANGELOG.md`], { folder });
  print(`${changesBetween(changeLog, base.version, target.version)}\n`);
  const merged = mergeRelease(base.object, target.object, folder);
  if (merged.conflicts.length > 0) throw new CommandError(words.conflicts(lines(merged.conflicts)));
  if (merged.changed.length > 0) print(words.changed(lines(merged.changed)));
  if (merged.deleted.length > 0) print(words.deleted(lines(merged.deleted)));
  if (isCheck) {
    print(words.possible);
    return 0;
  }
  print(words.trying);
  const message = upgradeMessage(words.subject(to), base.version, target.version);
  const failed = takeRelease({ tree: merged.tree, message }, folder, (trial) =>
    tryBlog(trial, merged.isLockStale),
  );
  if (failed !== undefined) throw new CommandError(words.failed(failed));
  return install(words.done(to));
}

/** Undoes the last upgrade and returns the exit code. */
function undo(version: string): number {
  const undone = undoUpgrade(version, folder);
  if (!undone) throw new CommandError(words.nothingToUndo(`v${version}`));
  if (undone.conflicts.length > 0)
    throw new CommandError(words.undoConflicts(lines(undone.conflicts)));
  return install(words.undone(`v${undone.from}`));
}

function install(done: string): number {
  const command = installCommand(false);
  if (!runIn(folder, command)) throw new CommandError(words.installFailed(command));
  print(`\n${done}`);
  return 0;
}

function wantedRelease(releases: readonly Release[], wanted?: string): Release {
  const version = wanted?.replace(/^v/, '');
  const release = version ? releases.find((each) => each.version === version) : releases.at(-1);
  if (!release) throw new CommandError(words.releaseUnknown(`v${version}`, listed(releases)));
  return release;
}

/** @throws CommandError unless the current folder is the top of a repository with a commit. */
function requireRepository(): void {
  let prefix: string;
  try {
    prefix = git(['rev-parse', '--show-prefix'], { folder }).trim();
    git(['rev-parse', '--quiet', '--verify', 'HEAD'], { folder });
  } catch (error) {
    throw error instanceof GitError ? new CommandError(words.noRepository) : error;
  }
  if (prefix !== '') throw new CommandError(words.notTop);
}

/** @throws CommandError when files have changes that are not committed. */
function requireCommitted(): void {
  const status = git(['status', '--porcelain'], { folder }).trimEnd();
  if (status !== '') throw new CommandError(words.unclean(lines(status.split('\n'))));
}

function listed(releases: readonly Release[]): string {
  return releases.map(({ version }) => `v${version}`).join(', ');
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `  ${text}`).join('\n');
}
