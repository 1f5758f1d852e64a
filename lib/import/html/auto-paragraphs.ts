import type { ElementContent } from 'hast';
import { escapeCode } from '../markdown/unescaped-code';
import {
  contentOf,
  element,
  isBlank,
  isBlock,
  isElement,
  type Node,
  parseHtml,
  printHtml,
  text,
} from './tree';

/** Elements whose text is split into paragraphs. */
const HOLDERS = [
  'div',
  'blockquote',
  'section',
  'article',
  'aside',
  'main',
  'header',
  'footer',
  'form',
  'fieldset',
  'center',
  'details',
  'address',
] as const;
/** Elements whose own text keeps its line breaks. The items and cells in a list or table do not. */
const VERBATIM = [
  'pre',
  'code',
  'script',
  'style',
  'textarea',
  'svg',
  'select',
  'ul',
  'ol',
  'dl',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
] as const;

/**
 * Splits text into paragraphs at empty lines and turns every other line break into a `<br>`, as
 * WordPress (`wpautop`) and Movable Type (`convert_breaks`) do for text without `<p>`.
 */
export function autoParagraphs(html: string): string {
  try {
    return printHtml(paragraphs(parseHtml(escapeCode(html.replaceAll('\r\n', '\n'))).children));
  } catch (error) {
    // The HTML is nested too deeply; htmlToMarkdown reports it.
    if (!(error instanceof RangeError)) throw error;
    return html;
  }
}

function paragraphs(nodes: readonly Node[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    if (run.every(isBlank)) blocks.push(...run.filter(({ type }) => type === 'comment'));
    else blocks.push(element('p', {}, broken(run)));
    run = [];
  };
  for (const node of contentOf(nodes)) {
    if (isBlock(node)) {
      close();
      blocks.push(inside(node));
    } else if (node.type === 'text') {
      const [first = '', ...rest] = node.value.split(/\n[ \t]*(?:\n[ \t]*)+/);
      run.push(text(first));
      for (const part of rest) {
        close();
        run.push(text(part));
      }
    } else run.push(node);
  }
  close();
  return blocks;
}

function inside(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  if (isElement(node, ...HOLDERS)) return { ...node, children: paragraphs(node.children) };
  if (isElement(node, 'li', 'td', 'th', 'dd')) {
    const holdsGap = node.children.some(
      (child) => child.type === 'text' && /\n[ \t]*\n/.test(child.value),
    );
    if (holdsGap) return { ...node, children: paragraphs(node.children) };
    return {
      ...node,
      children: broken(node.children.map((child) => (isBlock(child) ? inside(child) : child))),
    };
  }
  if (isElement(node, ...VERBATIM)) {
    return isElement(node, 'pre', 'script', 'style', 'svg', 'textarea', 'select')
      ? node
      : { ...node, children: node.children.map(inside) };
  }
  return { ...node, children: broken(node.children) };
}

/**
 * Returns the nodes of a paragraph with a `<br>` for each line break, except at the edges and next
 * to blocks.
 */
function broken(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type === 'element' && !isBlock(node) && !isElement(node, ...VERBATIM)) {
      return [{ ...node, children: brokenWords(node.children) }];
    }
    if (node.type !== 'text') return [node];
    const startsLine = index === 0 || isLineEnd(nodes[index - 1]);
    const endsLine = index === nodes.length - 1 || isLineEnd(nodes[index + 1]);
    let { value } = node;
    if (startsLine) value = value.trimStart();
    if (endsLine) value = value.trimEnd();
    return lines(value);
  });
}

function brokenWords(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'text' ? lines(node.value) : [node]));
}

function lines(value: string): ElementContent[] {
  return value
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [text(line)] : [element('br', {}, []), text(line)]));
}

function isLineEnd(node: Node | undefined): boolean {
  return node !== undefined && (isBlock(node) || isElement(node, 'br'));
}
