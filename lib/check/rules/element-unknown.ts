import { SKIP, visit } from 'unist-util-visit';
import { isHtmlElement } from '../html-names';
import type { Finding, Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** Namespaced elements in text pasted from a word processor, such as `<o:p>`, which show nothing themselves. */
const OFFICE = /^(?:o|st\d|v|w|m):/;

/** An element that HTML does not have: a component, or text that looks like a tag (`List<String>`). */
export const elementUnknown: Rule = {
  name: 'elementUnknown',
  level: 'warning',
  find: (page) => {
    const findings: Finding[] = [];
    visit(page.hast, 'element', (element) => {
      const { tagName } = element;
      if (tagName === 'svg' || tagName === 'math') return SKIP;
      if (isHtmlElement(tagName) || OFFICE.test(tagName)) return;
      const source = sourceOf(page, element);
      if (!source) return;
      const { line, column, text } = source;
      // The name as written, because the parser lowercases it.
      const value = /^<[^\s/>]+/.exec(text)?.[0].slice(1) ?? tagName;
      findings.push({ line, column, value });
    });
    return findings;
  },
};
