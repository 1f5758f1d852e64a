import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

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
export function oldElements() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      if (isHidden(node)) {
        parent.children.splice(index, 1);
        return index;
      }
      if (Object.hasOwn(RENAMED, node.tagName)) node.tagName = RENAMED[node.tagName] ?? 'div';
      if (node.tagName === 'table') node.properties.ariaLabel ??= node.properties.summary;
      const words = node.tagName === 'area' ? areaLink(node) : wordsOf(node);
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
  const words = text(String(alt || title || href));
  return [
    { type: 'element', tagName: 'a', properties: { href }, children: [words], position },
    text(' '),
  ];
}

/** What is seen of a field of a form; `undefined` for a check box, which stays one, and for the rest. */
function wordsOf(node: Element): ElementContent[] | undefined {
  const { tagName, properties } = node;
  if (tagName === 'select' || tagName === 'datalist') return [text(optionsOf(node).join(' / '))];
  if (tagName !== 'input' || /^checkbox$/i.test(String(properties.type))) return undefined;
  const { type, value } = properties;
  const isSeen = typeof value === 'string' && !/^(?:hidden|password)$/i.test(String(type));
  return isSeen ? [text(value)] : [];
}

function optionsOf(node: Element): string[] {
  const options: string[] = [];
  visit(node, 'element', (child) => {
    if (child.tagName !== 'option') return;
    options.push(
      textOf(child).trim() || String(child.properties.label ?? child.properties.value ?? ''),
    );
  });
  return options.filter((words) => words !== '');
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
