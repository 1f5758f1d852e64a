import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './support/test';

test('the layout of a right-to-left post is mirrored, but not its code', async ({ page }) => {
  const sheet = readdirSync('public/_assets').find((name) => /^rtl-[A-Z0-9]{8}\.css$/.test(name));
  await page.goto('/Markdownのすべて');
  // No sample post is in a right-to-left script, so give one `dir="rtl"` and the style sheet that it would
  // carry.
  await page.evaluate(
    (text) => {
      const rtl = new CSSStyleSheet();
      rtl.replaceSync(text);
      document.adoptedStyleSheets = [rtl];
      document.querySelector('article')?.setAttribute('dir', 'rtl');
    },
    readFileSync(`public/_assets/${sheet}`, 'utf8'),
  );
  const styleOf = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
  expect(await styleOf('.prose > ul', 'padding-left')).toBe('0px');
  expect(await styleOf('.prose > ul', 'padding-right')).not.toBe('0px');
  expect(await styleOf('.prose blockquote', 'border-right-width')).toBe('3px');
  expect(await styleOf('.prose blockquote', 'border-left-width')).toBe('0px');
  expect(await styleOf('.prose .alert', 'border-right-width')).toBe('3px');
  expect(await styleOf('.prose pre', 'direction')).toBe('ltr');
  expect(await styleOf('.prose p code', 'direction')).toBe('ltr');
  expect(await styleOf('.prose h2', 'direction')).toBe('rtl');
  const [article, heading] = await page.locator('article, article h1').evaluateAll((nodes) =>
    nodes.map((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect().right;
    }),
  );
  expect(heading).toBeCloseTo(article ?? 0, -1);
});
