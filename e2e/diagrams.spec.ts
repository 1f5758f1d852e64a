import { axeViolations } from './support/axe';
import { diagramFaults } from './support/diagram-faults';
import { layoutShifts, watchLayoutShifts } from './support/layout-shifts';
import { expect, test } from './support/test';

const POST = '/Markdownのすべて';

for (const width of [360, 768, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`labels of diagrams are not cut off, do not overlap and are readable, ${colorScheme}, ${width} px`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        baseURL,
        viewport: { width, height: 900 },
        colorScheme,
      });
      const page = await context.newPage();
      await watchLayoutShifts(page);
      await page.goto(POST);
      expect(await diagramFaults(page)).toEqual([]);
      await expect(page.locator('.diagram svg')).toHaveCount(2);
      // A wide diagram scrolls within its figure, the page does not.
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
      expect(await layoutShifts(page)).toEqual([]);
      expect(await axeViolations(page, '.diagram')).toEqual([]);
      await context.close();
    });
  }
}

test('a diagram has an accessible name, and selecting its labels does not enlarge it', async ({
  page,
}) => {
  await page.goto(POST);
  const diagram = page.getByRole('img', { name: '記事が届くまで' });
  await expect(diagram).toBeVisible();
  const word = diagram.getByText('Markdownを書く');
  const box = await word.boundingBox();
  if (!box) throw new Error('not shown');
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toContain('Markdown');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a click enlarges a diagram, which keeps its accessible name', async ({ page }) => {
  await page.goto(POST);
  await page.getByRole('img', { name: '記事が届くまで' }).click();
  const enlarged = page.getByRole('dialog').getByRole('img', { name: '記事が届くまで' });
  await expect(enlarged).toBeVisible();
  await expect
    .poll(() => enlarged.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(300);
});
