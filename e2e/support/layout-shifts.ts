import type { Page } from '@playwright/test';

/** Records the layout shifts of each page that the tab opens from now on. */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * Returns the layout shifts recorded so far, each as JSON. Waits 300 ms first, because the browser reports a
 * shift some time after it happened.
 */
export async function layoutShifts(page: Page): Promise<string[]> {
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}
