import { readFileSync } from 'node:fs';
import { PALETTES } from '../lib/look/palettes';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

// The style sheet of the palette is added to the page, which its Content Security Policy would forbid.
test.use({ bypassCSP: true });

for (const path of ['/', '/コードの見せ方', '/Markdownのすべて', '/no-such-page']) {
  test(`axe finds no violation on ${path} with any palette, light and dark`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    for (const palette of PALETTES.filter((name) => name !== 'ink')) {
      // It sets every colour, so none of the palette before it remains.
      const content = readFileSync(`app/_styles/palette-${palette}.css`, 'utf8');
      await page.addStyleTag({ content });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeViolations(page), `${palette}, ${colorScheme}`).toEqual([]);
      }
    }
  });
}
