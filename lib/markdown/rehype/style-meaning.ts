import type { Element } from 'hast';
import { h } from 'hastscript';

/** Declarations that say what an element of HTML says, by the name of that element. */
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
const HOLDERS = /^(?:caption|center|dd|div|dt|figcaption|li|p|td)$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|center|details|dialog|dir|div|d[ldt]|fieldset|fig(?:ure|caption)|footer|form|h[1-6]|hgroup|header|hr|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** The elements of HTML that say what the `style` of an element says, such as `strong`. */
export function meaningsOf({ properties: { style } }: Element): string[] {
  if (typeof style !== 'string') return [];
  const declarations = new Map<string, string>();
  for (const declaration of style.toLowerCase().split(';')) {
    const [name = '', value = ''] = declaration.split(':', 2).map((part) => part.trim());
    declarations.set(name, value);
  }
  const found = MEANINGS.filter(([, name, value]) =>
    [...declarations].some((of) => name.test(of[0]) && value.test(of[1])),
  );
  return [...new Set(found.map(([tagName]) => tagName))];
}

/** Whether what the `style` of an element says is kept: it holds text, and no blocks. */
export function keepsMeaning({ tagName, children }: Element): boolean {
  const isHolder = INLINE.test(tagName) || HOLDERS.test(tagName);
  return (
    isHolder && !children.some((child) => child.type === 'element' && BLOCK.test(child.tagName))
  );
}

/**
 * Editors that show what they write put bold text into `<span style="font-weight: bold">`, which loses its
 * `style`: it becomes the element that says the same. A bold one that is not to be bold, in which Google
 * Docs puts all it copies, becomes a plain one.
 */
export function keepMeaning(element: Element): void {
  const { tagName, properties } = element;
  const style = String(properties.style ?? '');
  const isPlain =
    (/^(?:b|strong)$/.test(tagName) && /(?:^|;)\s*font-weight\s*:\s*(?:normal|400)/i.test(style)) ||
    (/^(?:i|em)$/.test(tagName) && /(?:^|;)\s*font-style\s*:\s*normal/i.test(style));
  if (isPlain) element.tagName = 'span';
  if (!keepsMeaning(element)) return;
  const [first, ...rest] = meaningsOf(element);
  const isInline = first !== undefined && INLINE.test(tagName);
  if (isInline) element.tagName = first;
  for (const name of isInline ? rest : [first, ...rest]) {
    if (name === undefined) continue;
    element.children = [h(name, element.children)];
  }
}
