import { test as base, expect } from '@playwright/test';

/**
 * A page whose console must stay silent and whose requests must all stay with the site: each test
 * fails at its end when an error or warning was logged, a policy was broken or another host was asked.
 */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => {
        // A 404 page is itself an answer Chromium reports as an error of the network.
        const missing = /the server responded with a status of 404/.test(message.text());
        if (/error|warning/.test(message.type()) && !missing) noise.push(message.text());
      });
      page.on('pageerror', (error) => {
        // Chromium gives up the passage between two pages when the second came too late to show it.
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
