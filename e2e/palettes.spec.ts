import { readFileSync } from 'node:fs';
import { PALETTES } from '../lib/look/palettes';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

// The style sheet of the palette is added to the page, which its Content Security Policy would forbid.
test.use({ bypassCSP: true });

for (const palette of PALETTES.filter((name) => name !== 'ink')) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no violation with the palette ${palette} in ${colorScheme}`, async ({
      page,
    }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      for (const path of ['/', '/コードの見せ方', '/Markdownのすべて', '/no-such-page']) {
        await page.goto(path);
        const content = readFileSync(`app/_styles/palette-${palette}.css`, 'utf8');
        await page.addStyleTag({ content });
        expect(await axeViolations(page), path).toEqual([]);
      }
    });
  }
}
