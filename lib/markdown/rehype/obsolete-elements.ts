import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { preserveMeaning } from './style-meaning';

/**
 * Replacements for obsolete elements, and for elements such as `<main>` that structure a page, not an article.
 */
const RENAMED: Record<string, string> = {
  acronym: 'abbr',
  address: 'div',
  article: 'div',
  aside: 'div',
  center: 'div',
  dialog: 'div',
  dir: 'ul',
  fieldset: 'div',
  footer: 'div',
  form: 'div',
  header: 'div',
  hgroup: 'div',
  legend: 'div',
  listing: 'pre',
  main: 'div',
  marquee: 'div',
  menu: 'ul',
  multicol: 'div',
  nav: 'div',
  plaintext: 'pre',
  search: 'div',
  strike: 's',
  tt: 'code',
  xmp: 'pre',
};

/**
 * Preserves what the sanitiser would lose when it unwraps an element: that it is a block, a meaning that
 * current HTML expresses by another element, the text in form fields, the links of an image map, and the
 * summary of a table. Removes elements with `hidden`, which a browser does not show.
 */
export function obsoleteElements() {
  return (tree: Root): void => {
    // Offsets of the hidden elements. Of an unclosed <b hidden>, the parser makes a copy with the same position
    // in each following paragraph (HTML Standard, "reconstruct the active formatting elements"). Only the first
    // is removed, so that the rest of the article stays.
    const hidden = new Set<number | undefined>();
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      if (isHidden(node) && !hidden.has(node.position?.start.offset)) {
        hidden.add(node.position?.start.offset);
        parent.children.splice(index, 1);
        return index;
      }
      preserveMeaning(node);
      if (Object.hasOwn(RENAMED, node.tagName)) node.tagName = RENAMED[node.tagName] ?? 'div';
      if (node.tagName === 'table') node.properties.ariaLabel ??= node.properties.summary;
      if (node.tagName === 'select' || node.tagName === 'datalist') separateOptions(node);
      const content = visibleContent(node);
      if (!content) return;
      parent.children.splice(index, 1, ...content);
      return index + content.length;
    });
  };
}

/** Whether an element is `hidden`. `hidden=until-found` does not count, because find-in-page reveals it. */
export function isHidden({ properties: { hidden } }: Element): boolean {
  return hidden !== undefined && hidden !== false && !/^until-found$/i.test(String(hidden));
}

/** Turns an `<area>` of an image map into a link, which is shown below the image. */
function areaLink({ properties: { href, alt, title }, position }: Element): ElementContent[] {
  if (typeof href !== 'string') return [];
  const link = h('a', { href }, String(alt || title || href));
  return [{ ...link, position }, text(' ')];
}

/**
 * The visible content of an `<area>` or `<input>`, which replaces it; `undefined` for a check box and for all
 * other elements, which stay.
 */
function visibleContent(node: Element): ElementContent[] | undefined {
  const { tagName, properties } = node;
  if (tagName === 'area') return areaLink(node);

  if (tagName !== 'input' || /^checkbox$/i.test(String(properties.type))) return undefined;
  const { type, value } = properties;
  const isVisible = typeof value === 'string' && !/^(?:hidden|password)$/i.test(String(type));
  return isVisible ? [text(value)] : [];
}

/** Puts a slash between the options of a list, and its label or value into an option without text. */
function separateOptions(list: Element): void {
  let isFirst = true;
  visit(list, 'element', (option) => {
    if (option.tagName !== 'option') return;
    const { label, value } = option.properties;
    if (textOf(option).trim() === '') option.children.push(text(String(label ?? value ?? '')));
    if (!isFirst) option.children.unshift(text(' / '));
    isFirst = false;
  });
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
