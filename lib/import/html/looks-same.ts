import type { Element } from 'hast';
import { raw } from 'hast-util-raw';
import { toHast } from 'mdast-util-to-hast';
import { syntax } from '../../markdown/pipeline';
import { attribute, isElement, type Node } from './tree';

const parser = syntax({ gfm: true }).freeze();

/** Old element names and their current equivalents. */
const RENAMED: Record<string, string> = {
  b: 'strong',
  i: 'em',
  s: 'del',
  strike: 'del',
  tt: 'code',
};
/** Elements that are ignored in the comparison because they only contain others. */
const SILENT = /^(?:p|div|span|tbody|thead|tfoot|figure|figcaption|section|x-raw|x-line|x-math)$/;

/**
 * Returns whether a Markdown text, read the way posts are read, shows the same text and elements as
 * blocks of HTML.
 */
export function looksSame(blocks: readonly Element[], markdown: string): boolean {
  const hast = toHast(parser.parse(markdown), { allowDangerousHtml: true });
  const children = 'children' in hast ? hast.children : [hast];
  // As in lib/markdown/pipeline: without an element before it, `<tr>` would be read as content of a
  // table.
  const before: Element = { type: 'element', tagName: 'p', properties: {}, children: [] };
  const tree = raw({ type: 'root', children: [before, ...children] });
  return appearanceOf(tree.type === 'root' ? tree.children : [tree]) === appearanceOf(blocks);
}

/**
 * Returns a string that is the same for nodes that look the same: their text, without white space
 * unless it is code, and their elements as tags.
 */
function appearanceOf(nodes: readonly (Node | { type: 'root' })[], isCode = false): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return isCode ? node.value : node.value.replace(/\s+/g, '');
      if (node.type !== 'element') return '';
      if (node.tagName === 'x-note') return `[^${attribute(node, 'dataName')}]`;
      const name = RENAMED[node.tagName] ?? node.tagName;
      const inside = appearanceOf(node.children, name === 'pre' || (isCode && name !== 'a'));
      if (SILENT.test(name)) return inside;
      if (name === 'a') return linkAppearance(node, inside);
      if (name === 'img') return pictureAppearance(node);
      if (name === 'input') return attribute(node, 'checked') === 'true' ? '<x>' : '<o>';
      if (name === 'pre')
        return `<pre>${inside
          .replace(/<\/?code>/g, '')
          .replace(/^\n+/, '')
          .trimEnd()}</pre>`;
      if (isElement(node, 'br', 'hr', 'wbr')) return `<${name}>`;
      return `<${name}>${inside}</${name}>`;
    })
    .join('');
}

/** The title of a picture is shown as its caption. */
function pictureAppearance(node: Element): string {
  const [alt, title] = ['alt', 'title'].map((name) => attribute(node, name).replace(/\s+/g, ''));
  return `<img ${decoded(attribute(node, 'src'))} ${alt}>${title}`;
}

/** A link whose text is its URL counts as plain text. */
function linkAppearance(node: Element, inside: string): string {
  const href = decoded(attribute(node, 'href'));
  if (href === '')
    return attribute(node, 'id') || attribute(node, 'name') ? `<a#>${inside}` : inside;
  const isBare =
    decoded(inside).replace(/^(?:https?:\/\/|mailto:)/, '') ===
    href.replace(/^(?:https?:\/\/|mailto:)/, '');
  return isBare ? decoded(inside) : `<a ${href}>${inside}</a>`;
}

function decoded(address: string): string {
  try {
    return decodeURI(address.trim());
  } catch {
    return address.trim();
  }
}
