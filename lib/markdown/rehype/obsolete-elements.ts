import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { keepMeaning } from './style-meaning';

/** Elements of older HTML, or of a page's frame, and those that look the same inside an article. */
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
 * Keeps what the sanitiser would lose by unwrapping an element: that it began a line of its own, its
 * meaning where today's HTML has another name for it, the words in the fields of a form, the links of an
 * image map, the summary of a table. What is `hidden` goes: the author did not want it to be seen.
 */
export function obsoleteElements() {
  return (tree: Root): void => {
    // Where the hidden ones begin: of one left open (<b hidden>), a parser makes another in each paragraph.
    const hidden = new Set<number | undefined>();
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      if (isHidden(node) && !hidden.has(node.position?.start.offset)) {
        hidden.add(node.position?.start.offset);
        parent.children.splice(index, 1);
        return index;
      }
      keepMeaning(node);
      if (Object.hasOwn(RENAMED, node.tagName)) node.tagName = RENAMED[node.tagName] ?? 'div';
      if (node.tagName === 'table') node.properties.ariaLabel ??= node.properties.summary;
      const words = wordsOf(node);
      if (!words) return;
      parent.children.splice(index, 1, ...words);
      return index + words.length;
    });
  };
}

/** Whether a browser shows nothing of an element; what is `until-found` can be searched for. */
export function isHidden({ properties: { hidden } }: Element): boolean {
  return hidden !== undefined && hidden !== false && !/^until-found$/i.test(String(hidden));
}

/** A link on a part of a picture becomes one below it. */
function areaLink({ properties: { href, alt, title }, position }: Element): ElementContent[] {
  if (typeof href !== 'string') return [];
  const link = h('a', { href }, String(alt || title || href));
  return [{ ...link, position }, text(' ')];
}

/** What is seen of a part of a form or a map; `undefined` for a check box, which stays one, and for the rest. */
function wordsOf(node: Element): ElementContent[] | undefined {
  const { tagName, properties } = node;
  if (tagName === 'area') return areaLink(node);
  if (tagName === 'select' || tagName === 'datalist') partOptions(node);
  if (tagName !== 'input' || /^checkbox$/i.test(String(properties.type))) return undefined;
  const { type, value } = properties;
  const isSeen = typeof value === 'string' && !/^(?:hidden|password)$/i.test(String(type));
  return isSeen ? [text(value)] : [];
}

/** Puts a sign between the options of a list; one without text is shown by its label or value. */
function partOptions(list: Element): void {
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
