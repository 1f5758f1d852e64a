import { axeViolations } from './support/axe';
import { layoutShifts, watchLayoutShifts } from './support/layout-shifts';
import { expect, test } from './support/test';

const POST = '/Markdownのすべて';

for (const width of [360, 768, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`labels of diagrams are not cut off and do not overlap, ${colorScheme}, ${width} px`, async ({
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
      const faults = await page.locator('.diagram svg').evaluateAll((diagrams) =>
        diagrams.flatMap((svg) => {
          const whole = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')].map((text) => ({
            words: text.textContent ?? '',
            box: text.getBoundingClientRect(),
          }));
          const boxes = [...svg.querySelectorAll('.node, .note')].map((node) =>
            node.getBoundingClientRect(),
          );
          return texts.flatMap(({ words, box }, index) => {
            const isCut =
              box.left < whole.left - 1 ||
              box.right > whole.right + 1 ||
              box.top < whole.top - 1 ||
              box.bottom > whole.bottom + 1;
            const others = texts.slice(index + 1).filter((other) => {
              const across =
                Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
              const down =
                Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
              return across > 1 && down > 4;
            });
            const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
            const around = boxes.filter(
              (one) => x > one.left && x < one.right && y > one.top && y < one.bottom,
            );
            const isWide = around.some((one) => box.width > one.width);
            return [
              ...(isCut ? [`${words} is cut`] : []),
              ...(isWide ? [`${words} is wider than its box`] : []),
              ...others.map((other) => `${words} overlaps ${other.words}`),
            ];
          });
        }),
      );
      expect(faults).toEqual([]);
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
