import type { Page } from '@playwright/test';

/** Notes every shift of the layout, from the first of the next page this tab opens. */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The shifts noted so far, as JSON, after a while in which those of the last frame come in. */
export async function layoutShifts(page: Page): Promise<string[]> {
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}
