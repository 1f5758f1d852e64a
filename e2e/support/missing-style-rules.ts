import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { STYLE_SHEETS } from '../../lib/pages/style-sheets';

/** The name and text of each bundled style sheet. */
function bundledStyleSheets(): [name: string, text: string][] {
  return STYLE_SHEETS.map(({ name }) => {
    const file = readdirSync('public/_assets').find((entry) =>
      new RegExp(`^${name}-[A-Z0-9]{8}\\.css$`).test(entry),
    );
    return [name, readFileSync(`public/_assets/${file}`, 'utf8').trim()];
  });
}

/**
 * Selectors of the style sheets a page was spared that match something in it, as it stands now.
 * States such as `:hover` count as given, and a pseudo-element stands for the element that has it.
 */
export async function missingStyleRules(page: Page): Promise<string[]> {
  return page.evaluate((sheets) => {
    const present = new Set(
      [...document.querySelectorAll('style')].map((node) => node.textContent),
    );
    const lacking: string[] = [];
    for (const [name, text] of sheets) {
      if (present.has(text)) continue;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      for (const selector of selectorsOf(sheet.cssRules)) {
        const given = selector
          .replace(/:(?:hover|focus|focus-visible|target)\b(?!-)/g, '')
          .replace(/::[\w-]+(?:\([^)]*\))?/g, '')
          .replace(/(^|[\s>+~,(])(?=[,)\s]|$)/g, '$1*');
        if (document.querySelector(given)) lacking.push(`${name}: ${selector}`);
      }
    }
    return lacking;

    function selectorsOf(rules: CSSRuleList): string[] {
      return [...rules].flatMap((rule) => {
        if (rule instanceof CSSStyleRule) return [rule.selectorText];
        return rule instanceof CSSGroupingRule ? selectorsOf(rule.cssRules) : [];
      });
    }
  }, bundledStyleSheets());
}
