import type { Element } from 'hast';
import { h } from 'hastscript';

/** CSS declarations that have the meaning of an HTML element: the element, the property, and the value. */
const MEANINGS: readonly (readonly [string, RegExp, RegExp])[] = [
  ['strong', /^font-weight$/, /^(?:bold|bolder|[6-9]00)\b/],
  ['strong', /^font$/, /^(?:\w+\s+)*(?:bold|bolder|[6-9]00)\s/],
  ['em', /^font-style$/, /^(?:italic|oblique)\b/],
  ['em', /^font$/, /^(?:\w+\s+)*(?:italic|oblique)\s/],
  ['sup', /^vertical-align$/, /^super\b/],
  ['sub', /^vertical-align$/, /^sub\b/],
  ['u', /^text-decoration(?:-line)?$/, /\bunderline\b/],
  ['s', /^text-decoration(?:-line)?$/, /\bline-through\b/],
];

const INLINE = /^(?:font|span)$/;
const TEXT_BLOCK = /^(?:caption|center|dd|div|dt|figcaption|li|p|td)$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|center|details|dialog|dir|div|d[ldt]|fieldset|fig(?:ure|caption)|footer|form|h[1-6]|hgroup|header|hr|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** The names of HTML elements with the meaning of the `style` of an element, such as `strong` for bold. */
export function meaningsOf({ properties: { style } }: Element): string[] {
  if (typeof style !== 'string') return [];
  const declarations = new Map<string, string>();
  for (const declaration of style.toLowerCase().split(';')) {
    const [name = '', value = ''] = declaration.split(':', 2).map((part) => part.trim());
    declarations.set(name, value);
  }
  const matches = MEANINGS.filter(([, property, value]) =>
    [...declarations].some((entry) => property.test(entry[0]) && value.test(entry[1])),
  );
  return [...new Set(matches.map(([tagName]) => tagName))];
}

/**
 * Whether {@link preserveMeaning} preserves the meaning of the `style` of an element: it may hold text, and has no
 * blocks.
 */
export function preservesMeaning({ tagName, children }: Element): boolean {
  const mayHoldText = INLINE.test(tagName) || TEXT_BLOCK.test(tagName);
  return (
    mayHoldText && !children.some((child) => child.type === 'element' && BLOCK.test(child.tagName))
  );
}

/**
 * Replaces a `style` attribute, which the sanitiser removes, by elements with the same meaning: WYSIWYG editors
 * write bold text as `<span style="font-weight: bold">`. A `<b>` whose style says `font-weight: normal`, into
 * which Google Docs puts everything it copies, becomes a `<span>`.
 */
export function preserveMeaning(element: Element): void {
  const { tagName, properties } = element;
  const style = String(properties.style ?? '');
  const isPlain =
    (/^(?:b|strong)$/.test(tagName) && /(?:^|;)\s*font-weight\s*:\s*(?:normal|400)/i.test(style)) ||
    (/^(?:i|em)$/.test(tagName) && /(?:^|;)\s*font-style\s*:\s*normal/i.test(style));
  if (isPlain) element.tagName = 'span';
  if (!preservesMeaning(element)) return;
  const [first, ...rest] = meaningsOf(element);
  const isInline = first !== undefined && INLINE.test(tagName);
  if (isInline) element.tagName = first;
  for (const name of isInline ? rest : [first, ...rest]) {
    if (name === undefined) continue;
    element.children = [h(name, element.children)];
  }
}
