import type { Browser } from '@playwright/test';

/** Slow 4G: round trips of 150 ms, 1.6 Mbit/s. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const LIMIT = 1500; // milliseconds from the first key to the results

/**
 * Opens the page of search on a slow line with nothing kept, types as soon as there is a field, and
 * measures how long the results take.
 *
 * @returns the questions that took too long.
 */
export async function askSlowly(
  browser: Browser,
  origin: string,
  words: readonly string[],
): Promise<string[]> {
  const faults: string[] = [];
  const times: number[] = [];
  for (const word of words) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW);
    await page.goto(`${origin}/search`, { waitUntil: 'load' });
    const field = page.getByRole('searchbox');
    const started = performance.now();
    await field.pressSequentially(word);
    await page.locator('.found ol a').first().waitFor();
    const taken = performance.now() - started;
    times.push(taken);
    if (taken > LIMIT) faults.push(`slow line: ${word} takes ${Math.round(taken)} ms`);
    await context.close();
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  console.log(`Slow line: median ${at(0.5)} ms, largest ${at(1)} ms of ${times.length} questions`);
  return faults;
}
