import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { markdown } from '../../messages/markdown';
import { site } from '../../site';
import { sitePath } from '../../urls';
import { httpUrl } from '../http-url';
import { languageOf } from '../language-of';

/**
 * Sets the final attributes of links, table cells and check boxes, and puts each table into a box that scrolls.
 * Paths of links get the sub-path of the site.
 */
export function finish() {
  return (tree: Root, file: VFile): void => {
    const words = markdown[languageOf(file)];
    let tables = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'a') link(node);
      if (node.tagName === 'td' || node.tagName === 'th') cell(node);
      if (node.tagName === 'input') {
        node.properties.ariaLabel = node.properties.checked ? words.taskDone : words.taskOpen;
      }
      if (node.tagName === 'table' && parent && index !== undefined && !isBox(parent)) {
        // A wide table scrolls in its box; `tabIndex` makes that work by keyboard too. Each landmark of a page
        // needs its own name, hence the number.
        tables++;
        const ariaLabel = tables === 1 ? words.table : `${words.table} ${tables}`;
        const properties = { className: ['table'], role: 'region', ariaLabel, tabIndex: 0 };
        parent.children[index] = h('div', properties, node);
        return [SKIP, index];
      }
    });
  };
}

function isBox(parent: Root | Element): boolean {
  return parent.type === 'element' && parent.properties.role === 'region';
}

function link({ properties }: Element): void {
  const { href } = properties;
  if (typeof href !== 'string') return;
  const url = httpUrl(href);
  if (url && href.trim().startsWith('//')) properties.href = url.href;
  if (url && url.origin !== site.origin) {
    const rel = Array.isArray(properties.rel) ? properties.rel : [];
    const has = (name: string) => (rel.includes(name) ? [name] : []);
    properties.rel = [...has('sponsored'), 'external', 'noopener', ...has('noreferrer')];
  }
  // Links in posts are written as if the site were at the root of its host, but it may be under a sub-path.
  if (!url && href.startsWith('/')) properties.href = sitePath(href);
}

/** Replaces `align`, which is obsolete in HTML, by `data-align`, which our style sheet uses. */
function cell({ properties }: Element): void {
  const { align } = properties;
  delete properties.align;
  if (align === 'right') properties.dataAlign = 'end';
  if (align === 'center') properties.dataAlign = 'center';
}
