import { spawnSync } from 'node:child_process';

/** Runs one of the author's commands as npm would, in the folder of the project. */
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
