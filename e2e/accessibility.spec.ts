import { axeViolations } from './support/axe';
import { PAGE_OF_EACH_KIND } from './support/sample-posts';
import { expect, test } from './support/test';

test('axe finds no violation on any kind of page, on a phone and a desktop, light and dark', async ({
  page,
}) => {
  // On a busy machine this many pages take longer than the usual timeout.
  test.setTimeout(300_000);
  for (const path of PAGE_OF_EACH_KIND) {
    await page.goto(path);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const label = `${path}, ${width} px, ${colorScheme}`;
        expect(await axeViolations(page), label).toEqual([]);
      }
    }
  }
});

test('Tab reaches every control, the skip link first, and the focus is always visible', async ({
  page,
}) => {
  await page.goto('/Markdownのすべて');
  // The comments load when the reader scrolls near them, so load them before counting the controls.
  await page.getByRole('region', { name: 'コメント' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: '送信する' })).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '本文へ移動' })).toBeFocused();
  const total = await page
    .locator('a[href], button, summary, input:enabled, textarea, [tabindex="0"]')
    .evaluateAll(
      (all) =>
        all.filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) &&
            element instanceof HTMLElement &&
            element.tabIndex === 0,
        ).length,
    );
  let reached = 1;
  for (; reached < total; reached++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused && focused !== document.body ? getComputedStyle(focused).outlineStyle : 'lost';
    });
    expect(outline, `control ${reached + 1} of ${total}`).toBe('solid');
  }
  await expect(page.getByRole('button', { name: /表示を.+くする/ })).toBeFocused();
});
