import { spawnSync } from 'node:child_process';

/** Thrown when git fails; the message is what git printed. */
export class GitError extends Error {
  override name = 'GitError';
}

/** Where git runs, and what it gets. */
interface GitOptions {
  /** The folder; by default the current one. */
  folder?: string;
  /** Standard input. */
  input?: string;
  /** Variables besides those of this process. */
  env?: Readonly<Record<string, string>>;
  /** Exit codes besides 0 that are no failure. */
  codes?: readonly number[];
}

/** Configuration that an owner may have, and that would change what the commands here do. */
const CONFIGURATION = ['core.hooksPath=/dev/null', 'core.quotePath=false', 'gc.auto=0'];

/**
 * Runs git, without hooks, and returns what it prints.
 *
 * @throws GitError when git is not installed, or ends with another code.
 */
export function git(args: readonly string[], options: GitOptions = {}): string {
  const { folder, input = '', env = {}, codes = [] } = options;
  const { status, stdout, stderr, error } = spawnSync(
    'git',
    [...CONFIGURATION.flatMap((pair) => ['-c', pair]), ...args],
    {
      cwd: folder,
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C.UTF-8', ...env },
    },
  );
  if (error) throw new GitError(error.message);
  if (status !== 0 && !codes.includes(status ?? -1)) throw new GitError(stderr.trim() || stdout);
  return stdout;
}

/** The parts of an output that ends each of them with a NUL character (`-z`). */
export function parts(output: string): string[] {
  return output.split('\0').filter((part) => part !== '');
}
