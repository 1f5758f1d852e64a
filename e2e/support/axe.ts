import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on a page: each rule and the elements that break it.
 *
 * @param within a selector of the part that is looked at; by default, all of it.
 */
export async function axeViolations(page: Page, within?: string): Promise<string[]> {
  // In the page alone, for no frame of another site opens by itself: half the time.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    // Not on by itself yet; Lighthouse looks for it, and who speaks to a browser says what is seen.
    rules: { 'label-content-name-mismatch': { enabled: true } },
  });
  if (within) builder.include(within);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
}
