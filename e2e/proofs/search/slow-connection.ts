import type { Browser } from '@playwright/test';
import { quantile } from '../../support/quantile';

/** Slow 4G as simulated by Lighthouse: round trips of 150 ms, 1.6 Mbit/s down. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
/** Maximum time from the first keystroke to the results, in milliseconds. */
const LIMIT = 1500;

/**
 * Opens the search page over a slow connection with an empty cache, types a word, and measures the time until
 * the results appear.
 *
 * @returns a line for each word that took too long.
 */
export async function searchSlowly(
  browser: Browser,
  origin: string,
  words: readonly string[],
): Promise<string[]> {
  const faults: string[] = [];
  const durations: number[] = [];
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
    const duration = performance.now() - started;
    durations.push(duration);
    if (duration > LIMIT) faults.push(`slow connection: ${word} takes ${Math.round(duration)} ms`);
    await context.close();
  }
  const at = (fraction: number) => Math.round(quantile(durations, fraction));
  console.log(
    `Slow connection: median ${at(0.5)} ms, maximum ${at(1)} ms of ${durations.length} queries`,
  );
  return faults;
}
