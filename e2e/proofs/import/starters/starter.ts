import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from '../page-content';

/** The blog another system makes for a beginner, and how that system builds it. */
export interface Starter {
  /**
   * Makes the blog in a folder that does not exist yet, with its system's own generator.
   *
   * @returns what made it, with its version.
   * @throws Error when the system cannot be installed here.
   */
  make(folder: string): string;
  /** Lets the system build the blog. */
  build(folder: string): void;
  /** The folder the system builds into, below the blog. */
  output: string;
  /** Whether an element of a built page holds the words of a post, and nothing else. */
  isBody(element: Element): boolean;
  /** Whether an element of a built page holds the title. */
  isTitle(element: Element): boolean;
  /** Whether a path of the built site is one post's own, not a list of posts. */
  isPost(path: string): boolean;
  /** The path its readers know a built file by, where it is not that of the file. */
  addressOf?(path: string): string;
}

/** Time the other systems are run in, as on the computer of an author in Japan. */
const ENVIRONMENT = {
  TZ: 'Asia/Tokyo',
  npm_config_loglevel: 'error',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  ASTRO_TELEMETRY_DISABLED: '1',
};

/**
 * Runs a program in a folder and gives what it printed.
 *
 * @throws Error with its last words, when it cannot be run or fails.
 */
export function run(folder: string, command: string, ...words: string[]): string {
  try {
    return execFileSync(command, words, {
      cwd: folder,
      env: { ...process.env, ...ENVIRONMENT },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 300_000,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-8).join('\n') || String(error);
    throw new Error(`${command} ${words.join(' ')}\n${said}`);
  }
}

/** The version of a package installed in a folder. */
export function versionOf(folder: string, name: string): string {
  const file = join(folder, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

/** Whether a program can be run here. */
export function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}
