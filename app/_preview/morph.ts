/**
 * Makes the content of an element that of another, and touches only what differs: pictures stay
 * loaded, what the author opened stays open, and the page does not jump.
 */
export function morph(from: Element, to: Element): void {
  const old = [...from.childNodes];
  const made = [...to.childNodes];
  let start = 0;
  while (start < Math.min(old.length, made.length) && same(old[start], made[start])) start++;
  let end = 0;
  const rest = Math.min(old.length, made.length) - start;
  while (end < rest && same(old.at(-1 - end), made.at(-1 - end))) end++;
  const gone = old.slice(start, old.length - end);
  const fresh = made.slice(start, made.length - end);
  const after = old[old.length - end] ?? null;
  for (const [index, node] of fresh.entries()) {
    const counterpart = gone[index];
    if (counterpart === undefined) from.insertBefore(node, after);
    else if (!becomes(counterpart, node)) counterpart.replaceWith(node);
  }
  for (const node of gone.slice(fresh.length)) node.remove();
}

function same(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}

/** Turns a node into another of its kind; tells whether it could. */
function becomes(node: Node, other: Node): boolean {
  if (node instanceof Text && other instanceof Text) {
    node.data = other.data;
    return true;
  }
  if (!(node instanceof Element) || !(other instanceof Element)) return false;
  if (node.tagName !== other.tagName || node.id !== other.id) return false;
  for (const { name } of [...node.attributes]) {
    const isOpen = name === 'open' && node.tagName === 'DETAILS';
    if (!other.hasAttribute(name) && !isOpen) node.removeAttribute(name);
  }
  for (const { name, value } of other.attributes) {
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  morph(node, other);
  return true;
}
