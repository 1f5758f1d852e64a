import type { ElementContent } from 'hast';
import type { Lost } from '../html/clean';
import { treeToMarkdown } from '../html/to-markdown';
import {
  attribute,
  contentOf,
  element,
  hasClass,
  isBlank,
  isElement,
  type Node,
  parseHtml,
  text,
} from '../html/tree';
import { takeFootnotes } from './footnotes';

/**
 * The Markdown of a body as Hatena Blog shows it: links to keywords are words, its footnotes are
 * Markdown's, its cards addresses alone on a line, and its table of contents is left to the site.
 */
export function hatenaMarkdown(html: string, lost: Lost): string {
  try {
    const root = parseHtml(html);
    const notes = takeFootnotes(root);
    root.children = contentOf(own(root.children, lost));
    const body = treeToMarkdown(root, lost);
    const footnotes = notes.map(({ name, children }) => {
      const words = treeToMarkdown({ type: 'root', children: own(children, lost) }, lost).trimEnd();
      return `[^${name}]: ${words.replace(/\n(?=[^\n])/g, '\n    ')}\n`;
    });
    return [body, ...footnotes].filter((part) => part !== '').join('\n');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    lost('<…>');
    return html.replace(/\n[ \t]*(?=\n)/g, '');
  }
}

function own(nodes: readonly Node[], lost: Lost): ElementContent[] {
  return contentOf(nodes).flatMap((node, index): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (hasClass(node, 'table-of-contents')) {
      lost('[:contents]');
      return [];
    }
    const children = own(node.children, lost);
    if (node.tagName === 'a' && (hasClass(node, 'keyword') || hasClass(node, 'okeyword')))
      return children;
    if (isElement(node, 'cite') && hasClass(node, 'hatena-citation')) {
      // Below a card it repeats where the card leads.
      const before = contentOf(nodes)
        .slice(0, index)
        .findLast((child) => !isBlank(child));
      return isElement(before, 'iframe') ? [] : children;
    }
    if (node.tagName === 'img') return [picture({ ...node, children })];
    return [{ ...node, children }];
  });
}

/** Hatena writes the name of the file where the words for a picture belong. */
function picture(node: ElementContent): ElementContent {
  if (!isElement(node)) return node;
  const alt = attribute(node, 'alt');
  const src = attribute(node, 'src');
  const formula = /[?&]cht=tx\b.*?[?&]chl=([^&]*)/.exec(src)?.[1];
  if (formula !== undefined || hasClass(node, 'tex')) {
    return element('code', {}, [text(alt || decoded(formula ?? ''))]);
  }
  return /^f:id:/.test(alt) ? { ...node, properties: { ...node.properties, alt: '' } } : node;
}

function decoded(query: string): string {
  try {
    return decodeURIComponent(query.replaceAll('+', ' '));
  } catch {
    return query;
  }
}
