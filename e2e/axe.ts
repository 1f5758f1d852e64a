import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What other colours alone can break. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page: each rule and the elements that break it.
 *
 * @param colorScheme `dark`: only colours are looked at, for all else is as in the light.
 */
export async function axeFindings(
  page: Page,
  { colorScheme = 'light', within }: { colorScheme?: 'light' | 'dark'; within?: string } = {},
): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  if (colorScheme === 'dark') builder.withRules(RULES_OF_COLOUR);
  if (within) builder.include(within);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
}
