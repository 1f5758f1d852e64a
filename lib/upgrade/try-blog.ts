import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

/** The command that installs the packages of a blog. */
export function installCommand(isLockStale: boolean): string {
  return isLockStale ? 'npm install' : 'npm ci';
}

/**
 * Installs the packages of a blog in a folder, checks and builds it there, with the output of the commands in this
 * terminal.
 *
 * @param folder a copy of the files that git has of the blog in the current folder.
 * @param isLockStale whether npm has to write a new package-lock.json.
 * @returns the first command that failed, or `undefined`.
 */
export function tryBlog(folder: string, isLockStale: boolean): string | undefined {
  // git ignores these files, and the build reads them.
  for (const name of readdirSync('.').filter((file) => /^\.env(?:\.|$)/.test(file)))
    copyFileSync(name, join(folder, name));
  const commands = [installCommand(isLockStale), 'npm run check', 'npm run build'];
  return commands.find((command) => !runIn(folder, command));
}

/**
 * Runs a command of npm in a folder, with its output in this terminal. Ctrl-C ends the command, and not this
 * process, which still has to remove what it has made.
 *
 * @returns whether it succeeded.
 */
export function runIn(folder: string, command: string): boolean {
  const { POSTS_DIR } = process.env;
  const keepRunning = () => {};
  process.on('SIGINT', keepRunning);
  const [program = '', ...args] = command.split(' ');
  const { status } = spawnSync(program, args, {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm is a script on Windows, which only a shell can start.
    shell: process.platform === 'win32',
    env: { ...process.env, ...(POSTS_DIR ? { POSTS_DIR: resolve(POSTS_DIR) } : {}) },
  });
  process.off('SIGINT', keepRunning);
  return status === 0;
}
