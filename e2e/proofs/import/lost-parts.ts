import type { Element, Node } from '../../support/parse5-tree';

/** Words that are markup: names of boxes and embeds, directions of diagrams, and of elements, attributes and classes. */
const MARKUP = new Set(
  `message alert details note info warn card youtube tweet speakerdeck slideshare docswell codepen jsfiddle gist
  github codesandbox stackblitz figma blueprintue graph TD mermaid math js ruby diff summary dl dt dd img width src
  alt iframe p class data slug hash user blockquote twitter a href`.split(/\s+/),
);
/** Comments, sizes and files of pictures, numbers of list items, and names of link references. */
const UNSEEN =
  /<!--.*?-->|\/photo\.jpg| =\d+x\d*(?=\))|^\d+\.(?= )|(?<=\])\[[^\]]*\]|^\[[^\]^]*\](?=: )/gms;

/**
 * Returns the parts of a notation that a page does not show: words that are in no text or attribute, and the kinds of
 * which it has fewer: pictures, code blocks and formulas.
 */
export function lostParts(notation: string, prose: Element): string[] {
  const source = notation.replace(UNSEEN, '');
  let shown = '';
  const counts = new Map<string, number>();
  const walk = (node: Node): void => {
    if ('value' in node && node.nodeName === '#text') shown += node.value;
    if ('tagName' in node) {
      counts.set(node.tagName, (counts.get(node.tagName) ?? 0) + 1);
      shown += ` ${node.attrs.map(({ value }) => decoded(value)).join(' ')} `;
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(prose);
  const words = [...source.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
  const lost = words.filter((word) => !MARKUP.has(word) && !shown.includes(word));
  const written: Record<string, number> = {
    img: source.match(/!\[|<img /g)?.length ?? 0,
    pre: /^(?:```|~~~)(?!math|mermaid)/.test(source) ? 1 : 0,
    math: /^\$\$|^```math|\$`?x/.test(source) ? 1 : 0,
    svg: source.startsWith('```mermaid') ? 1 : 0,
  };
  const fewer = Object.keys(written).filter(
    (name) => (counts.get(name) ?? 0) < (written[name] ?? 0),
  );
  return [...lost, ...fewer.map((name) => `<${name}>`)];
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
