import type { Element, ElementContent } from 'hast';
import { raw } from 'hast-util-raw';
import { SKIP, visit } from 'unist-util-visit';
import { classesOf, meaningOf, own } from './mathml-styles';

declare module 'hast' {
  interface ElementData {
    /** Of a formula: its plain text, for excerpts and search. */
    plain?: string;
  }
}

/** A row with a number. */
interface Numbered {
  row: Element | undefined;
  /** The element that shows the number. */
  text: Element;
  /** Whether the number is counted. A row with `\tag` has its own. */
  isCounted: boolean;
}

/** A formula, and its parts whose text depends on the whole post. */
export interface Tree {
  element: Element;
  numbered: Numbered[];
  /** The links of each `\ref` and `\eqref`. */
  references: { link: Element; code: string; hasBrackets: boolean }[];
  /** Style declarations of Temml without a class or an attribute. */
  lost: string[];
}

/** Parses the MathML that Temml prints, and replaces its inline styles by classes and attributes. */
export function treeOf(mathml: string): Tree {
  const tree: Tree = { element: element('math', {}, []), numbered: [], references: [], lost: [] };
  const parsed = raw({ type: 'root', children: [{ type: 'raw', value: mathml }] });
  if (parsed.type !== 'root') return tree;
  const rows: Element[] = [];
  visit(parsed, 'element', (node, index, parent) => {
    restyle(node, tree);
    const names = classNames(node);
    if (node.tagName === 'mtr') rows.push(node);
    if (names.includes('tml-tag'))
      tree.numbered.push({ row: rows.at(-1), text: node, isCounted: false });
    if (node.tagName === 'span' && names.includes('tml-eqn') && parent?.type === 'element') {
      tree.numbered.push({ row: rows.at(-1), text: parent, isCounted: true });
    }
    if (node.tagName === 'a' && parent && index !== undefined) {
      const code = String(node.properties.href ?? '').slice(1);
      const link = element('a', {}, []);
      tree.references.push({ link, code, hasBrackets: names.includes('tml-eqref') });
      // A formula that is only a reference becomes a link in the text.
      parent.children[index] = parent.type === 'root' ? link : element('mtext', {}, [link]);
      return [SKIP, index + 1];
    }
    return undefined;
  });
  tree.numbered = withoutMultlineStarts(tree.numbered);
  visit(parsed, 'element', (node) => {
    const classes = [...new Set([...classesOf(classNames(node)), ...ownNames(node)])];
    delete node.properties.className;
    if (classes.length > 0) node.properties.className = classes;
  });
  const [first] = parsed.children;
  if (first?.type === 'element') tree.element = first;
  return tree;
}

/** Removes the numbers of all rows of a `multline` but the last, because it is one equation. */
function withoutMultlineStarts(numbered: readonly Numbered[]): Numbered[] {
  return numbered.filter(({ row, isCounted }, index) => {
    const isMultline = row?.children.some(
      (cell) => cell.type === 'element' && classNames(cell).includes(own('edge')),
    );
    return !isCounted || !isMultline || index === numbered.length - 1;
  });
}

function restyle(node: Element, tree: Tree): void {
  const { style } = node.properties;
  delete node.properties.style;
  // An attribute that only Temml itself uses.
  delete node.properties.linebreak;
  // Without the fixed black, a rule has the colour of its text, in the dark theme too.
  if (node.tagName === 'mspace' && node.properties.mathbackground === 'black') {
    delete node.properties.mathbackground;
    node.properties.className = [own('rule')];
  }
  if (typeof style !== 'string') return;
  // The style sheet has these declarations for `math` itself.
  if (node.tagName === 'math') return;
  const { classes, attributes, lost } = meaningOf(style);
  Object.assign(node.properties, attributes);
  node.properties.className = [...classNames(node), ...classes];
  tree.lost.push(...lost);
}

function classNames({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function ownNames(node: Element): string[] {
  return classNames(node).filter((name) => name.startsWith(own('')));
}

/** Makes an element. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
