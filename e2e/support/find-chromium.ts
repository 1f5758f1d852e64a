import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Without the parts around pages, it opens one in a third of the time. */
const HEADLESS = 'chromium-headless-shell';
/** Names of an installed browser, in the order tried. */
const NAMES = [HEADLESS, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Arguments that keep Chromium quiet and inside this machine. */
export const CHROMIUM_ARGUMENTS = [
  // Chromium refuses its sandbox to root, as which containers and CI often run.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];

/**
 * Finds a Chromium for the browser tests, or installs one: `CHROMIUM_PATH`, an installed Chromium or
 * Chrome, Playwright's own download, and for root on Debian the system's package. Prints its choice.
 *
 * @returns the path of the program.
 * @throws Error saying how to get one, when there is none.
 */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH=${given}: there is no such file.`);
    return given;
  }
  const path =
    chosen('installed', installed()) ??
    chosen("Playwright's own", existing(chromium.executablePath())) ??
    chosen("Playwright's own, downloaded", downloaded()) ??
    chosen('installed with apt-get', aptGet());
  if (path === undefined) {
    throw new Error(
      'No Chromium for the browser tests.\n' +
        '  Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
    );
  }
  return path;
}

function chosen(how: string, path: string | undefined): string | undefined {
  if (path !== undefined) console.log(`Browser: ${path} (${how})`);
  return path;
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...MAC].find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function existing(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}

function downloaded(): string | undefined {
  return succeeds('npx', ['playwright', 'install', 'chromium'])
    ? existing(chromium.executablePath())
    : undefined;
}

function aptGet(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  // The fonts are for the widths of Japanese text, which the layout tests measure.
  const install = (name: string) =>
    succeeds('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-noto-cjk']);
  return succeeds('apt-get', ['update']) && (install(HEADLESS) || install('chromium'))
    ? installed()
    : undefined;
}

function succeeds(command: string, args: readonly string[]): boolean {
  console.log(`Browser: trying ${command} ${args.join(' ')}`);
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
    return true;
  } catch {
    return false;
  }
}
