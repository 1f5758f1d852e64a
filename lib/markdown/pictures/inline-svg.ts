import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/**
 * Replaces each inline `<svg>` by an `<img>` with a `data:` URL, which lib/images cleans and turns into a file.
 * An SVG that would look different as an image stays, and the sanitiser removes it.
 */
export function inlineSvg() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined || !canBeImage(node)) return;
      const src = `data:image/svg+xml,${encodeURIComponent(toHtml(node, { space: 'svg' }))}`;
      const image = h('img', { src, alt: altOf(node) });
      parent.children[index] = { ...image, position: node.position };
    });
  };
}

/**
 * Whether an element is an `<svg>` that looks the same as an image: it has a size, does not use `currentColor`
 * (in an image, it is black in dark mode too), and references only symbols inside itself.
 */
export function canBeImage(svg: Element): boolean {
  const { tagName, properties } = svg;
  if (tagName !== 'svg') return false;
  const hasSize = [properties.width, properties.height].every((side) =>
    /^\d/.test(String(side ?? '')),
  );
  if (!hasSize && !/\d/.test(String(properties.viewBox ?? ''))) return false;
  const ids = new Set<unknown>();
  const used: string[] = [];
  let hasCurrentColor = false;
  visit(svg, 'element', (node) => {
    ids.add(node.properties.id);
    const { href, xLinkHref, ...rest } = node.properties;
    if (node.tagName === 'use') used.push(String(href ?? xLinkHref ?? ''));
    if (/currentcolor/i.test(Object.values(rest).join(' '))) hasCurrentColor = true;
  });
  const isUsedInside = (href: string) => href.startsWith('#') && ids.has(href.slice(1));
  return !hasCurrentColor && used.every(isUsedInside);
}

/** The alternative text of an SVG: its `aria-label`, or its `<title>`. */
function altOf(svg: Element): string {
  const title = svg.children.find((child) => child.type === 'element' && child.tagName === 'title');
  const label = svg.properties.ariaLabel;
  return typeof label === 'string' ? label : title?.type === 'element' ? textOf(title).trim() : '';
}
