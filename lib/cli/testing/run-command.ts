import { spawnSync } from 'node:child_process';

/** Runs a command of lib/cli in a child process, as its npm script does, and returns exit code and output. */
export function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['lib/cli/start.js', command, ...args],
    { encoding: 'utf8', env: { ...process.env, GITHUB_ACTIONS: '', ...environment } },
  );
  return { status, stdout, stderr };
}
