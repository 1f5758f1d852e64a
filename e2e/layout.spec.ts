import { layoutShifts, watchLayoutShifts } from './support/layout-shifts';
import { PAGE_OF_EACH_KIND } from './support/sample-posts';
import { expect, test } from './support/test';

for (const width of [320, 360, 768, 1280, 1920]) {
  test(`no page scrolls horizontally or cuts off text at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of PAGE_OF_EACH_KIND) {
      await page.goto(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
      // Text beyond the right edge of the window, except in a box that scrolls.
      const cut = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (!parent?.checkVisibility() || !node.nodeValue?.trim()) continue;
          let box: Element | null = parent;
          while (box && !['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) {
            box = box.parentElement;
          }
          const range = document.createRange();
          range.selectNodeContents(node);
          const { right, bottom, width } = range.getBoundingClientRect();
          // The skip link is above the window until it has the focus.
          if (box || bottom <= 0 || width === 0) continue;
          if (right > innerWidth + 1) texts.push(node.nodeValue.trim().slice(0, 40));
        }
        return texts;
      });
      expect(cut, path).toEqual([]);
    }
  });
}

test('no line of text is longer than forty full-width characters', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.goto('/はじめに');
  const paragraph = page.locator('.prose > p').first();
  const [width, size] = await paragraph.evaluate((element) => [
    element.clientWidth,
    Number.parseFloat(getComputedStyle(element).fontSize),
  ]);
  expect((width ?? 0) / (size ?? 1)).toBeLessThanOrEqual(40);
});

test('a task list is indented like any list, and an item without a checkbox has a bullet', async ({
  page,
}) => {
  await page.goto('/Markdownのすべて');
  const outer = page.locator('.prose > ul.contains-task-list');
  const inner = outer.locator('ul');
  const above = await outer
    .locator('> li')
    .nth(1)
    .evaluate((item) => {
      const range = document.createRange();
      range.setStart(item, 0);
      range.setEndBefore(item.querySelector('ul') ?? item);
      return range.getBoundingClientRect();
    });
  const first = await inner.locator('> li').first().boundingBox();
  const size = await outer.evaluate((list) => Number.parseFloat(getComputedStyle(list).fontSize));
  const box = await outer.locator('> li > input').first().boundingBox();
  const innerBox = await inner.locator('input').first().boundingBox();
  expect((innerBox?.x ?? 0) - (box?.x ?? 0)).toBeCloseTo(1.6 * size, 0);
  expect((first?.y ?? 0) - above.bottom).toBeLessThan(size);
  const styles = await outer
    .locator('> li')
    .evaluateAll((items) => items.map((item) => getComputedStyle(item).listStyleType));
  expect(styles).toEqual(['none', 'none', 'disc']);
});

test('no layout shift while a page loads', async ({ page }) => {
  await watchLayoutShifts(page);
  for (const path of PAGE_OF_EACH_KIND) {
    await page.goto(path);
    expect(await layoutShifts(page), path).toEqual([]);
  }
});
