import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Runs axe on a page.
 *
 * @param within a CSS selector of the part to check; by default the whole page.
 * @returns one line per violated rule: its id and the HTML of the elements that violate it.
 */
export async function axeViolations(page: Page, within?: string): Promise<string[]> {
  // Legacy mode skips cross-origin frames, of which no page has any before a click. It takes half the time.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    // Off by default in axe, but Lighthouse checks it: people who use voice control say the visible label.
    rules: { 'label-content-name-mismatch': { enabled: true } },
  });
  if (within) builder.include(within);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
}
