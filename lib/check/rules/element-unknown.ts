import { SKIP, visit } from 'unist-util-visit';
import { isHtmlElement } from '../html-names';
import type { Finding, Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** What word processors leave behind; it shows nothing of its own. */
const OFFICE = /^(?:o|st\d|v|w|m):/;

/** A tag that is none of HTML's: a component, or text that looks like a tag (`List<String>`). */
export const elementUnknown: Rule = {
  name: 'elementUnknown',
  level: 'warning',
  find: (page) => {
    const findings: Finding[] = [];
    visit(page.hast, 'element', (element) => {
      const { tagName } = element;
      if (tagName === 'svg' || tagName === 'math') return SKIP;
      if (isHtmlElement(tagName) || OFFICE.test(tagName)) return;
      const place = sourceOf(page, element);
      if (!place) return;
      const { line, column, text } = place;
      // As written: the parser makes all letters small.
      const value = /^<[^\s/>]+/.exec(text)?.[0].slice(1) ?? tagName;
      findings.push({ line, column, value });
    });
    return findings;
  },
};
