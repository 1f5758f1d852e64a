import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { httpUrl } from '../../markdown/http-url';
import { isHidden } from '../../markdown/rehype/obsolete-elements';
import { keepsMeaning, meaningsOf } from '../../markdown/rehype/style-meaning';
import type { AttributeKind } from '../../messages/html';
import { attribute } from '../attribute';
import type { Finding, Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** Declarations that hold content or meaning; the rest is decoration, which the design leaves out. */
const STYLES: readonly (readonly [RegExp, AttributeKind])[] = [
  [/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i, 'shown'],
  [
    /(?:^|[;\s])(?:background(?:-image)?|content|list-style(?:-image)?)\s*:[^;]*url\(/i,
    'background',
  ],
  [/(?:^|[;\s])(?:-webkit-)?text-emphasis(?:-style)?\s*:\s*(?!none)/i, 'dotted'],
  [/(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)/i, 'lines'],
];

/** Elements that say by themselves what such a style would, or whose size and weight are the site's. */
const NAMED = /^(?:a|b|strong|i|em|u|ins|s|del|sup|sub|small|mark|cite|code|th|h[1-6]|img)$/;

/** An attribute that a post cannot have, so that its reader misses something, or sees too much. */
export const attributeDropped: Rule = {
  name: 'attributeDropped',
  level: 'warning',
  find: (page) => {
    const findings: Finding[] = [];
    const seen = new Set<string>();
    visit(page.hast, 'element', (element, _, parent) => {
      if (element.tagName === 'svg' || element.tagName === 'math') return SKIP;
      const lost = lossesOf(element);
      const inPicture = parent?.type === 'element' && parent.tagName === 'picture';
      if (inPicture && attribute(element, 'media') !== '') lost.push(['media', 'media']);
      const place = lost.length > 0 && sourceOf(page, element);
      if (!place) return;
      const { line, column } = place;
      for (const [name, kind] of lost) {
        // A parser opens an element that was left open once more in each paragraph.
        const key = `${line}:${column} ${name} ${kind}`;
        if (seen.has(key)) continue;
        seen.add(key);
        findings.push({ line, column, value: `<${element.tagName} ${name}>`, other: kind });
      }
    });
    return findings;
  },
};

function lossesOf(element: Element): [string, AttributeKind][] {
  const { tagName, properties } = element;
  const losses: [string, AttributeKind][] = [];
  if (isHidden(element)) losses.push(['hidden', 'hidden']);
  if (properties.popover !== undefined) losses.push(['popover', 'shown']);
  const style = attribute(element, 'style');
  for (const [pattern, kind] of STYLES) if (pattern.test(style)) losses.push(['style', kind]);
  if (!keepsMeaning(element)) {
    const meanings = meaningsOf(element);
    if (meanings.includes('s')) losses.push(['style', 'struck']);
    else if (meanings.length > 0 && !NAMED.test(tagName)) losses.push(['style', 'emphasis']);
  }
  if (attribute(element, 'background') !== '') losses.push(['background', 'background']);
  if (tagName === 'img' && attribute(element, 'longDesc') !== '')
    losses.push(['longdesc', 'longdesc']);
  if (isTrue(properties.contentEditable)) losses.push(['contenteditable', 'script']);
  const handler = Object.keys(properties).find((name) => /^on[a-z]/i.test(name));
  if (handler && !leads(element)) losses.push([handler.toLowerCase(), 'script']);
  return losses;
}

function isTrue(value: unknown): boolean {
  return value === true || value === '' || /^(?:true|plaintext-only)$/i.test(String(value));
}

/** Whether a link leads to its place without the script as well. */
function leads(element: Element): boolean {
  const href = attribute(element, 'href');
  return element.tagName === 'a' && (httpUrl(href) !== null || /^[^#:]+(?:[/?#]|$)/.test(href));
}
