import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/**
 * Makes a picture of each drawing that stands in the text (`<svg>`), as if it were a file beside the post: lib/images
 * cleans it. What cannot be shown as a picture stays, and the sanitiser takes it out.
 */
export function inlineSvg() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined || !isPicture(node)) return;
      const src = `data:image/svg+xml,${encodeURIComponent(toHtml(node, { space: 'svg' }))}`;
      const image = h('img', { src, alt: wordsOf(node) });
      parent.children[index] = { ...image, position: node.position };
    });
  };
}

/**
 * Whether an element is a drawing that looks the same as a picture: it has a size, takes its colours from itself
 * (`currentColor` would be black on a dark page too) and uses no symbol from elsewhere in the page.
 */
export function isPicture(drawing: Element): boolean {
  const { tagName, properties } = drawing;
  if (tagName !== 'svg') return false;
  const hasSize = [properties.width, properties.height].every((side) =>
    /^\d/.test(String(side ?? '')),
  );
  if (!hasSize && !/\d/.test(String(properties.viewBox ?? ''))) return false;
  const ids = new Set<unknown>();
  const used: string[] = [];
  let isWhole = true;
  visit(drawing, 'element', (node) => {
    ids.add(node.properties.id);
    const { href, xLinkHref, ...rest } = node.properties;
    if (node.tagName === 'use') used.push(String(href ?? xLinkHref ?? ''));
    if (/currentcolor/i.test(Object.values(rest).join(' '))) isWhole = false;
  });
  return isWhole && used.every((address) => address.startsWith('#') && ids.has(address.slice(1)));
}

function wordsOf(drawing: Element): string {
  const title = drawing.children.find(
    (child) => child.type === 'element' && child.tagName === 'title',
  );
  const label = drawing.properties.ariaLabel;
  return typeof label === 'string' ? label : title?.type === 'element' ? textOf(title).trim() : '';
}
