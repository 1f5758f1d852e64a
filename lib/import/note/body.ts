import { posix } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { bodyToMarkdown } from '../html/to-markdown';
import { attribute, contentOf, element, isBlank, isElement, type Node, text } from '../html/tree';
import type { ImportedPost } from '../imported-post';
import { canShowFormula } from '../markdown/formula';
import { noteUntranslated } from '../note-untranslated';

/** The editor of note gives every block an id of its own, to which nothing links. */
const BLOCK_ID = /^(?:[\da-f]{8}-[\da-f-]{27}|[\w-]{5})$/i;

/**
 * Converts the body of an article to Markdown. Whatever could not be converted is added to the
 * notes of the post.
 */
export function noteMarkdown(post: ImportedPost): string {
  post.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
  return bodyToMarkdown(post.body, noteUntranslated(post), adapt);
}

function adapt(nodes: readonly Node[]): ElementContent[] {
  return contentOf(nodes).flatMap((node): ElementContent[] => {
    if (node.type === 'text') return withFormulas(node.value);
    if (node.type !== 'element' || isElement(node, 'pre', 'code')) return [node];
    if (node.tagName === 'table-of-contents') return [element('x-raw', { dataHtml: '[toc]' }, [])];
    const formula = displayedFormula(node);
    if (formula) return [formula];
    const children = adapt(node.children);
    return [embedIn(node) ?? quotationIn(children, node) ?? withoutBlockId(node, children)];
  });
}

/** Returns a paragraph that is a displayed formula, which note writes between two lines with `$$`. */
function displayedFormula(node: Element): Element | undefined {
  if (node.tagName !== 'p') return undefined;
  const lines = node.children.map((child) => (isElement(child, 'br') ? '\n' : textIn(child)));
  const [, tex = ''] = /^\s*\$\$(?!\{)(.+?)\$\$\s*$/s.exec(lines.join('')) ?? [];
  const isFormula = tex.trim() !== '' && canShowFormula(tex);
  return isFormula ? element('x-raw', { dataHtml: `$$\n${tex.trim()}\n$$` }, []) : undefined;
}

/** Returns a text with its formulas, `$${x}$$`, as elements. */
function withFormulas(words: string): ElementContent[] {
  return words.split(/(\$\$\{.+?\}\$\$)/s).flatMap((part): ElementContent[] => {
    const tex = /^\$\$\{(.+)\}\$\$$/s.exec(part)?.[1];
    if (tex !== undefined && canShowFormula(tex)) return [element('x-math', {}, [text(tex)])];
    return part === '' ? [] : [text(part)];
  });
}

/**
 * Returns the URL of an embed as a paragraph of its own, which this blog shows as an embed. The `<figure>`
 * of note contains only a copy of the title and needs a script of note.
 */
function embedIn(node: Element): Element | undefined {
  const service = node.properties['embedded-service'];
  const url = attribute(node, 'dataSrc');
  if (service === undefined || url === '') return undefined;
  if (service !== 'file' && /^https?:\/\//.test(url)) return element('p', {}, [text(url)]);
  // A file of the export, or one whose name only the words of its card have.
  const name = attribute(node, 'dataName') || textIn(node).trim() || posix.basename(url);
  return element('p', {}, [element('a', { href: url }, [text(name)])]);
}

/** Returns a quotation that note puts into a `<figure>`, with its source as the last paragraph. */
function quotationIn(children: ElementContent[], node: Element): Element | undefined {
  const [quotation, source] = children.filter((child) => !isBlank(child));
  if (node.tagName !== 'figure' || !isElement(quotation, 'blockquote')) return undefined;
  if (!isElement(source, 'figcaption') || source.children.every(isBlank)) return quotation;
  const cite = element('p', {}, [element('cite', {}, source.children)]);
  return { ...quotation, children: [...quotation.children, cite] };
}

/** Returns an element without its block id, and a list item without its only paragraph. */
function withoutBlockId(node: Element, children: ElementContent[]): Element {
  const { name, id, ...properties } = node.properties;
  const isOfBlock = [name, id].some((value) => typeof value === 'string' && BLOCK_ID.test(value));
  const [only, ...others] = children;
  const isWrapped = node.tagName === 'li' && others.length === 0 && isElement(only, 'p');
  return {
    ...node,
    properties: isOfBlock ? properties : node.properties,
    children: isWrapped ? only.children : children,
  };
}
