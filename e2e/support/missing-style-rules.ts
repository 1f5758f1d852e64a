import type { Page } from '@playwright/test';
import { loadStyleSheets } from '../../lib/pages/style-sheets';

/** Returns the name and text of each bundled style sheet. */
function bundledStyleSheets(): [name: string, text: string][] {
  return loadStyleSheets().map(({ name, text }) => [name, text]);
}

/**
 * A page carries only the style sheets that its HTML needs. Finds rules of the other style sheets that match an
 * element of the page in its current state.
 *
 * States such as `:hover` are taken to apply, and a pseudo-element matches if its element does.
 *
 * @returns for each such rule the name of its style sheet and its selector.
 */
export async function missingStyleRules(page: Page): Promise<string[]> {
  return page.evaluate((sheets) => {
    const included = new Set(
      [...document.querySelectorAll('style')].map((node) => node.textContent),
    );
    const missing: string[] = [];
    for (const [name, text] of sheets) {
      if (included.has(text)) continue;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      for (const selector of selectorsOf(sheet.cssRules)) {
        const tested = selector
          .replace(/:(?:hover|focus|focus-visible|target)\b(?!-)/g, '')
          .replace(/::[\w-]+(?:\([^)]*\))?/g, '')
          .replace(/(^|[\s>+~,(])(?=[,)\s]|$)/g, '$1*');
        if (document.querySelector(tested)) missing.push(`${name}: ${selector}`);
      }
    }
    return missing;

    function selectorsOf(rules: CSSRuleList): string[] {
      return [...rules].flatMap((rule) => {
        if (rule instanceof CSSStyleRule) return [rule.selectorText];
        return rule instanceof CSSGroupingRule ? selectorsOf(rule.cssRules) : [];
      });
    }
  }, bundledStyleSheets());
}
