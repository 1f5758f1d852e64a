import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installedBrowser } from '../../lib/diagrams/browser/find-browser';

/** Arguments that keep Chromium from contacting other hosts and from asking questions at its first start. */
export const CHROMIUM_ARGUMENTS = [
  // Chromium does not start its sandbox as root, the user of many containers and CI machines.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];

/**
 * Finds a Chromium for the browser tests, or installs one. Tries in this order: `CHROMIUM_PATH`, an
 * installed Chromium or Chrome, Playwright's download, and for root on Debian the package of the system.
 * Prints which one it takes, unless it is that of `CHROMIUM_PATH`.
 *
 * @returns the path of the program.
 * @throws Error that says how to get a browser, when there is none.
 */
export function findChromium(): string {
  const configured = process.env.CHROMIUM_PATH;
  if (configured) {
    if (!existsSync(configured))
      throw new Error(`CHROMIUM_PATH=${configured}: there is no such file.`);
    return configured;
  }
  const path =
    logChoice('installed', installedBrowser()) ??
    logChoice("Playwright's own", ifExists(chromium.executablePath())) ??
    logChoice("Playwright's own, downloaded", download()) ??
    logChoice('installed with apt-get', installWithApt());
  if (path === undefined) {
    throw new Error(
      'No Chromium for the browser tests.\n' +
        '  Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
    );
  }
  return path;
}

function logChoice(how: string, path: string | undefined): string | undefined {
  if (path !== undefined) console.log(`Browser: ${path} (${how})`);
  return path;
}

function ifExists(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}

function download(): string | undefined {
  return succeeds('npx', ['playwright', 'install', 'chromium'])
    ? ifExists(chromium.executablePath())
    : undefined;
}

function installWithApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  // The layout tests measure Japanese text, which needs a Japanese font.
  const install = (name: string) =>
    succeeds('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-noto-cjk']);
  return succeeds('apt-get', ['update']) &&
    (install('chromium-headless-shell') || install('chromium'))
    ? installedBrowser()
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
