import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Elements of older HTML, or of a page's frame, and those that look the same inside an article. */
const RENAMED: Record<string, string> = {
  acronym: 'abbr',
  address: 'div',
  article: 'div',
  aside: 'div',
  center: 'div',
  dir: 'ul',
  fieldset: 'div',
  footer: 'div',
  form: 'div',
  header: 'div',
  hgroup: 'div',
  main: 'div',
  menu: 'ul',
  nav: 'div',
  strike: 's',
  tt: 'code',
};

/**
 * Keeps what the sanitiser would lose by unwrapping an element: that it began a line of its own, its
 * meaning where today's HTML has another name for it, and the words in the fields of a form.
 */
export function oldElements() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (Object.hasOwn(RENAMED, node.tagName)) node.tagName = RENAMED[node.tagName] ?? 'div';
      const words = node.tagName === 'input' ? wordsOf(node) : undefined;
      if (!words || !parent || index === undefined) return;
      parent.children.splice(index, 1, ...words);
      return index + words.length;
    });
  };
}

/** What is seen of a field of a form; `undefined` for a check box, which stays one. */
function wordsOf({ properties: { type, value } }: Element): ElementContent[] | undefined {
  if (/^checkbox$/i.test(String(type))) return undefined;
  const isSeen = typeof value === 'string' && !/^(?:hidden|password)$/i.test(String(type));
  return isSeen ? [{ type: 'text', value }] : [];
}
