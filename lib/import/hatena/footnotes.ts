import type { ElementContent, Root } from 'hast';
import {
  attribute,
  contentOf,
  element,
  hasClass,
  isElement,
  type Node,
  parseHtml,
} from '../html/tree';

/** A footnote below a body. */
export interface Footnote {
  /** As it is named in the Markdown. */
  name: string;
  children: ElementContent[];
}

/**
 * Takes the footnotes of Hatena out of a body, and puts `x-note` elements where the text refers to
 * them; those without words below have them in the title of their mark.
 */
export function takeFootnotes(root: Root): Footnote[] {
  const words = new Map<string, ElementContent[]>();
  root.children = contentOf(withoutList(root.children, words));
  const notes: Footnote[] = [];
  root.children = contentOf(withMarks(root.children, words, notes));
  return notes;
}

/** The ends of `#f-1a2b`, `#fn-1a2b`, `#f1`, `#fn1` are what a mark and its words share. */
function keyOf(id: string): string | undefined {
  return /(?:^|#)fn?(?:oot)?-?([\w-]+)$/.exec(id)?.[1];
}

function withoutList(
  nodes: readonly Node[],
  words: Map<string, ElementContent[]>,
): ElementContent[] {
  return contentOf(nodes).flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (
      isElement(node, 'div', 'section') &&
      (hasClass(node, 'footnote') || hasClass(node, 'footnotes'))
    ) {
      const rest = node.children.filter((child) => isElement(child) && !takeWords(child, words));
      return rest.flatMap((child) => (isElement(child, 'hr') ? [] : [child]));
    }
    return [{ ...node, children: withoutList(node.children, words) }];
  });
}

/** Notes the words of one footnote; `false` when it is none. */
function takeWords(node: ElementContent, words: Map<string, ElementContent[]>): boolean {
  if (!isElement(node, 'p', 'li')) return false;
  const mark = node.children.find((child) => isElement(child, 'a'));
  const key = isElement(mark)
    ? (keyOf(attribute(mark, 'name')) ??
      keyOf(attribute(mark, 'id')) ??
      keyOf(attribute(mark, 'href')))
    : undefined;
  if (!mark || key === undefined) return false;
  const rest = node.children.slice(node.children.indexOf(mark) + 1).flatMap((child) => {
    if (isElement(child) && hasClass(child, 'footnote-delimiter')) return [];
    if (isElement(child) && hasClass(child, 'footnote-text')) return child.children;
    return [child];
  });
  const [first] = rest;
  if (first?.type === 'text')
    rest[0] = { ...first, value: first.value.replace(/^\s*[:：]\s*/, '') };
  words.set(key, rest);
  return true;
}

function withMarks(
  nodes: readonly Node[],
  words: ReadonlyMap<string, ElementContent[]>,
  notes: Footnote[],
): ElementContent[] {
  return contentOf(nodes).map((node): ElementContent => {
    if (!isElement(node)) return node;
    const mark =
      isElement(node, 'span', 'sup') && hasClass(node, 'footnote')
        ? node.children.find((child) => isElement(child, 'a'))
        : undefined;
    if (!isElement(mark)) return { ...node, children: withMarks(node.children, words, notes) };
    const key = keyOf(attribute(mark, 'href')) ?? '';
    const title = parseHtml(attribute(mark, 'title').replace(/&/g, '&amp;').replace(/</g, '&lt;'));
    const children = words.get(key) ?? contentOf(title.children);
    if (children.length === 0) return node;
    const name = `${notes.length + 1}`;
    notes.push({ name, children });
    return element('x-note', { dataName: name }, []);
  });
}
