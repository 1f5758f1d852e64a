import { equalPairs } from './equal-pairs';

/**
 * Changes an element that shows one HTML so that it shows another, and touches only what differs between the
 * two: pictures stay loaded, what the author opened stays open, what scripts put in stays, and the page
 * does not jump.
 */
export function morph(element: Element, from: string, to: string): void {
  const after = parse(to);
  const lines = [...linesOf(after)].map(({ dataset }) => dataset.line);
  change(element, withoutLines(parse(from)), withoutLines(after));
  for (const [index, block] of linesOf(element).entries()) block.dataset.line = lines[index];
}

/** Nothing in a template is loaded. */
function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

function linesOf(root: ParentNode): NodeListOf<HTMLElement> {
  return root.querySelectorAll<HTMLElement>('[data-line]');
}

/** A line added above changes those of all blocks below, and nothing else in them. */
function withoutLines(root: DocumentFragment): DocumentFragment {
  for (const block of linesOf(root)) block.dataset.line = '';
  return root;
}

/** @param live shows `from`, but for what scripts have changed. */
function change(live: Element, from: ParentNode, to: ParentNode): void {
  const shown = [...live.childNodes];
  const before = [...from.childNodes];
  const after = [...to.childNodes];
  const staying = equalPairs(before.map(textOf), after.map(textOf));
  if (staying.length === Math.max(before.length, after.length)) return;
  if (shown.length !== before.length) {
    live.replaceChildren(...after);
    return;
  }
  let done = 0;
  let old = 0;
  // Between two that stay, each becomes the one in its place where it can.
  for (const [nextOld, next] of [...staying, [before.length, after.length]] as const) {
    for (const node of after.slice(done, next)) {
      const [counterpart, was] = old < nextOld ? [shown[old], before[old]] : [];
      if (!counterpart || !was) live.insertBefore(node, shown[nextOld] ?? null);
      else if (!becomes(counterpart, was, node)) counterpart.replaceWith(node);
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

/** Turns a node into another of its kind; tells whether it could. */
function becomes(live: Node, from: Node, to: Node): boolean {
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
