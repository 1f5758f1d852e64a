import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names of the executables to search for in `PATH`, in this order: the headless shell opens a page in a third of the time. */
const NAMES = [
  ...['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'],
  ...['google-chrome-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe'],
];
/** Paths outside `PATH` where browsers are usually installed. */
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Returns the path of a Chromium: that of `CHROMIUM_PATH`, an installed one, or the one that Playwright downloaded;
 * `undefined` if there is none.
 *
 * @param downloaded the path to which Playwright downloads its Chromium.
 */
export function findBrowser(downloaded: string): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : undefined;
  return installedBrowser() ?? (isExecutable(downloaded) ? downloaded : undefined);
}

/** Returns the path of an installed Chromium, Chrome or Edge; `undefined` if there is none. */
export function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...ELSEWHERE].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}
