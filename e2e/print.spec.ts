import { expect, test } from './test';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on paper a post is dark on white and nothing to click is left, screen set to ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/はじめに');
    // A remembered choice must not reach the paper either.
    await page.evaluate((theme) => {
      document.documentElement.dataset.theme = theme;
    }, colorScheme);
    await page.emulateMedia({ media: 'print', colorScheme });

    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: '本文へ移動' })).toHaveCount(0);
    const paper = await page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(paper).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    for (const part of ['.prose > p', '.prose pre', '.prose h2']) {
      const brightness = await page
        .locator(part)
        .first()
        .evaluate((element) => {
          const [red = 255, green = 255, blue = 255] = (
            getComputedStyle(element).color.match(/[\d.]+/g) ?? []
          ).map(Number);
          return Math.max(red, green, blue);
        });
      expect(brightness, part).toBeLessThan(110);
    }
  });
}
