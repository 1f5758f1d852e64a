import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { httpUrl } from '../../markdown/http-url';
import { isHidden } from '../../markdown/rehype/obsolete-elements';
import { meaningsOf, preservesMeaning } from '../../markdown/rehype/style-meaning';
import type { AttributeKind } from '../../messages/html';
import { attribute } from '../attribute';
import type { Finding, Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** CSS declarations that carry content or meaning. The others are decoration, which the site removes on purpose. */
const STYLES: readonly (readonly [RegExp, AttributeKind])[] = [
  [/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i, 'shown'],
  [
    /(?:^|[;\s])(?:background(?:-image)?|content|list-style(?:-image)?)\s*:[^;]*url\(/i,
    'background',
  ],
  [/(?:^|[;\s])(?:-webkit-)?text-emphasis(?:-style)?\s*:\s*(?!none)/i, 'dotted'],
  [/(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)/i, 'lines'],
];

/** Elements that already have such a meaning, or whose size and weight the style sheet of the site sets. */
const ALREADY_STYLED =
  /^(?:a|b|strong|i|em|u|ins|s|del|sup|sub|small|mark|cite|code|th|h[1-6]|img)$/;

/** An attribute that is removed from posts, so that readers miss content or see what should be hidden. */
export const attributeDropped: Rule = {
  name: 'attributeDropped',
  level: 'warning',
  find: (page) => {
    const findings: Finding[] = [];
    const reported = new Set<string>();
    visit(page.hast, 'element', (element, _, parent) => {
      if (element.tagName === 'svg' || element.tagName === 'math') return SKIP;
      const losses = lossesOf(element);
      const inPicture = parent?.type === 'element' && parent.tagName === 'picture';
      if (inPicture && attribute(element, 'media') !== '') losses.push(['media', 'media']);
      const source = losses.length > 0 && sourceOf(page, element);
      if (!source) return;
      const { line, column } = source;
      for (const [name, kind] of losses) {
        // HTML parsers repeat an unclosed formatting element in each paragraph that follows.
        const key = `${line}:${column} ${name} ${kind}`;
        if (reported.has(key)) continue;
        reported.add(key);
        findings.push({ line, column, value: `<${element.tagName} ${name}>`, other: kind });
      }
    });
    return findings;
  },
};

/** The attributes whose removal matters, each with the kind of the loss for the message. */
function lossesOf(element: Element): [string, AttributeKind][] {
  const { tagName, properties } = element;
  const losses: [string, AttributeKind][] = [];
  if (isHidden(element)) losses.push(['hidden', 'hidden']);
  if (properties.popover !== undefined) losses.push(['popover', 'shown']);
  const style = attribute(element, 'style');
  for (const [pattern, kind] of STYLES) if (pattern.test(style)) losses.push(['style', kind]);
  if (!preservesMeaning(element)) {
    const meanings = meaningsOf(element);
    if (meanings.includes('s')) losses.push(['style', 'struck']);
    else if (meanings.length > 0 && !ALREADY_STYLED.test(tagName))
      losses.push(['style', 'emphasis']);
  }
  if (attribute(element, 'background') !== '') losses.push(['background', 'background']);
  if (tagName === 'img' && attribute(element, 'longDesc') !== '')
    losses.push(['longdesc', 'longdesc']);
  if (isTrue(properties.contentEditable)) losses.push(['contenteditable', 'script']);
  const handler = Object.keys(properties).find((name) => /^on[a-z]/i.test(name));
  if (handler && !worksWithoutScript(element)) losses.push([handler.toLowerCase(), 'script']);
  return losses;
}

function isTrue(value: unknown): boolean {
  return value === true || value === '' || /^(?:true|plaintext-only)$/i.test(String(value));
}

/** Whether an element is a link whose `href` is useful without its event handler. */
function worksWithoutScript(element: Element): boolean {
  const href = attribute(element, 'href');
  return element.tagName === 'a' && (httpUrl(href) !== null || /^[^#:]+(?:[/?#]|$)/.test(href));
}
