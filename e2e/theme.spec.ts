import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const PAPER = { light: 'rgb(251, 250, 246)', dark: 'rgb(23, 24, 27)' };

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`on a system set to ${scheme}`, () => {
    test.use({ colorScheme: scheme });
    const other = scheme === 'light' ? 'dark' : 'light';
    const buttonNames = { dark: '表示を暗くする', light: '表示を明るくする' };

    test('the page follows the system until the reader chooses, and remembers the choice', async ({
      page,
    }) => {
      await page.goto('/');
      const root = page.locator('html');
      await expect(root).toHaveCSS('background-color', PAPER[scheme]);
      await page.getByRole('button', { name: buttonNames[other] }).click();
      await expect(root).toHaveCSS('background-color', PAPER[other]);
      // The choice is applied before the first paint by an inline script, without the module of the button.
      await page.route('**/_assets/theme-*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: '' }),
      );
      await page.goto('/archive');
      await expect(root).toHaveCSS('background-color', PAPER[other]);
      await page.unroute('**/_assets/theme-*.js');
      expect(await paperAtFirstPaint(page)).toBe(PAPER[other]);
      await page.getByRole('button', { name: buttonNames[scheme] }).click();
      await expect(root).toHaveCSS('background-color', PAPER[scheme]);
    });
  });
}

/** Reloads the page and returns its background color when its `<body>` begins, before the first paint. */
async function paperAtFirstPaint(page: Page): Promise<string> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { paper: getComputedStyle(document.documentElement).backgroundColor });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  return page.evaluate(() => ('paper' in window ? String(window.paper) : 'not seen'));
}
