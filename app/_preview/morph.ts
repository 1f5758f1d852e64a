import { equalPairs } from './equal-pairs';

/**
 * Changes an element from one HTML to another by updating only the nodes that differ: images stay loaded,
 * open details stay open, an unchanged element keeps the nodes that scripts added to it, and the page does not
 * scroll.
 *
 * @param element contains the nodes of `from`, except for what scripts have changed.
 */
export function morph(element: Element, from: string, to: string): void {
  const after = parse(to);
  const lines = [...linesOf(after)].map(({ dataset }) => dataset.line);
  change(element, withoutLines(parse(from)), withoutLines(after));
  for (const [index, block] of linesOf(element).entries()) block.dataset.line = lines[index];
}

/** The content of a <template> is inert: nothing is loaded. */
function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

function linesOf(root: ParentNode): NodeListOf<HTMLElement> {
  return root.querySelectorAll<HTMLElement>('[data-line]');
}

/**
 * Empties data-line, so that the comparison ignores it: a line added above changes only this attribute in all
 * blocks below.
 */
function withoutLines(root: DocumentFragment): DocumentFragment {
  for (const block of linesOf(root)) block.dataset.line = '';
  return root;
}

/**
 * Changes the children of an element.
 *
 * @param live has the children of `from`, except for what scripts have changed.
 */
function change(live: Element, from: ParentNode, to: ParentNode): void {
  const shown = [...live.childNodes];
  const before = [...from.childNodes];
  const after = [...to.childNodes];
  const pairs = equalPairs(before.map(textOf), after.map(textOf));
  if (pairs.length === Math.max(before.length, after.length)) return;
  if (shown.length !== before.length) {
    live.replaceChildren(...after);
    return;
  }
  let done = 0;
  let old = 0;
  // Between two unchanged nodes, each old node is changed into the new node at the same position if possible.
  for (const [nextOld, next] of [...pairs, [before.length, after.length]] as const) {
    for (const node of after.slice(done, next)) {
      const [counterpart, oldSource] = old < nextOld ? [shown[old], before[old]] : [];
      if (!counterpart || !oldSource) live.insertBefore(node, shown[nextOld] ?? null);
      else if (!changeInto(counterpart, oldSource, node)) counterpart.replaceWith(node);
      old++;
    }
    for (const node of shown.slice(old, nextOld)) node.remove();
    done = next + 1;
    old = nextOld + 1;
  }
}

function textOf(node: Node): string {
  return node instanceof Element ? node.outerHTML : `${node.nodeName} ${node.nodeValue}`;
}

/** Changes a node into another node of the same kind; returns whether that was possible. */
function changeInto(live: Node, from: Node, to: Node): boolean {
  if (live.nodeName !== from.nodeName || from.nodeName !== to.nodeName) return false;
  if (live instanceof Text) {
    live.data = to.textContent ?? '';
    return true;
  }
  if (!(live instanceof Element && from instanceof Element && to instanceof Element)) return false;
  if (from.id !== to.id) return false;
  for (const name of new Set([...from.getAttributeNames(), ...to.getAttributeNames()])) {
    const value = to.getAttribute(name);
    if (value === from.getAttribute(name)) continue;
    if (value === null) live.removeAttribute(name);
    else live.setAttribute(name, value);
  }
  change(live, from, to);
  return true;
}
