import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

const POST = '/Markdownのすべて';

for (const width of [360, 1280]) {
  test(`formulas fit a page ${width} pixels wide, with the font for formulas`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(POST);
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    expect(await page.locator('math').count()).toBeGreaterThanOrEqual(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    const fonts = await page.evaluate(() => [...document.fonts].map(({ status }) => status));
    expect(fonts).toEqual(['loaded']);
    // The brackets of a matrix stretch to its height.
    const [bracket, matrix] = await page
      .locator('math:has(mtd + mtd) mo[fence], math mtable:not(.m-wide)')
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().height));
    expect(bracket).toBeGreaterThan((matrix ?? 0) * 0.7);
  });
}

test('the number of an equation is at the right edge, and a reference links to it', async ({
  page,
}) => {
  await page.goto(POST);
  const formula = page.locator('.formula:has(#eq-gauss)');
  const box = await formula.boundingBox();
  const number = await formula.locator('.m-tag').boundingBox();
  expect(
    Math.abs((box?.x ?? 0) + (box?.width ?? 0) - (number?.x ?? 0) - (number?.width ?? 0)),
  ).toBeLessThan(3);
  await page.getByRole('link', { name: '(1)', exact: true }).click();
  await expect(page).toHaveURL(/#eq-gauss$/);
  await expect(page.locator('#eq-gauss')).toBeInViewport();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe reports nothing in formulas, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(POST);
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('pages without formulas request no font and have no CSS rules for formulas', async ({
  page,
}) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto('/light-pages');
  await page.waitForLoadState('networkidle');
  expect(requested.filter((url) => url.includes('woff2'))).toEqual([]);
  expect((await page.locator('style').allTextContents()).join('')).not.toContain('.m-');
});
