import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How to create the starter blog of another system, and to build it with that system. */
export interface Starter {
  /**
   * Creates the blog with the generator of the system, in a folder that does not exist yet.
   *
   * @returns the name and version of the generator.
   * @throws Error when the system cannot be installed here.
   */
  make(folder: string): string;
  /** Builds the blog with the system. */
  build(folder: string): void;
  /** The output folder, relative to the blog. */
  output: string;
}

/** Environment of the other systems: the time zone of an author in Japan, and less output. */
const ENVIRONMENT = {
  TZ: 'Asia/Tokyo',
  npm_config_loglevel: 'error',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  ASTRO_TELEMETRY_DISABLED: '1',
};

/**
 * Runs a program in a folder and returns its stdout.
 *
 * @throws Error with the last lines of its output, when it cannot be started or fails.
 */
export function run(folder: string, command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, {
      cwd: folder,
      env: { ...process.env, ...ENVIRONMENT },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 300_000,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const lastLines =
      `${stdout}\n${stderr}`.trim().split('\n').slice(-8).join('\n') || String(error);
    throw new Error(`${command} ${args.join(' ')}\n${lastLines}`);
  }
}

/** Returns the version of an npm package that is installed in a folder. */
export function versionOf(folder: string, name: string): string {
  const file = join(folder, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

/** Returns whether a program is in `PATH`. */
export function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}
