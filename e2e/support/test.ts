import { test as base, expect } from '@playwright/test';

/**
 * Like the `test` of Playwright, but fails at its end if the page logged an error or a warning (a violation
 * of the content security policy is one), threw an uncaught error, or sent a request to another host.
 */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => {
        // Chromium logs an error for every response with status 404, also for the page itself.
        const missing = /the server responded with a status of 404/.test(message.text());
        if (/error|warning/.test(message.type()) && !missing) noise.push(message.text());
      });
      page.on('pageerror', (error) => {
        // Chromium skips the view transition between two pages when the second one loads too slowly.
        if (!/Transition was (?:aborted|skipped)/.test(error.message)) noise.push(String(error));
      });
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== baseURL) noise.push(request.url());
      });
      await use(undefined);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
