import type { Element, Parents } from 'hast';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import { toString as textIn } from 'hast-util-to-string';
import type { Html, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { escapeAttribute } from '../../html';
import { commentWith } from '../write/missing';
import { languageIn } from './code';
import { markRawHtml } from './raw-html';
import { attribute, isElement, printHtml } from './tree';

/**
 * Inline elements that Markdown has no syntax for. The tags are kept; their content becomes
 * Markdown.
 */
const INLINE =
  'abbr bdi bdo cite dfn ins kbd mark q rp rt ruby samp small span sub sup time u var wbr'.split(
    ' ',
  );

const defaults: Record<string, Handle> = defaultHandlers;

const handlers: Record<string, Handle> = {
  ...Object.fromEntries(INLINE.map((name) => [name, tags])),
  ...Object.fromEntries(['strong', 'b', 'em', 'i', 'del', 's'].map((name) => [name, emphasis])),
  a: link,
  blockquote: quotation,
  code: inlineCode,
  details,
  img: (state, node) =>
    attribute(node, 'src') === '' ? undefined : defaults.img?.(state, node, undefined),
  input: () => undefined,
  li: item,
  pre: (_, node) => ({
    type: 'code',
    lang: languageIn(node) || null,
    value: textIn(node).replace(/^\n/, '').trimEnd(),
  }),
  tt: inlineCode,
  // A formula, written in TeX.
  'x-math': (_, node) => inlineHtml(`$\`${textIn(node)}\`$`),
  'x-line': () => ({ type: 'text', value: '\n' }),
  'x-note': (_, node) => ({ type: 'footnoteReference', identifier: attribute(node, 'dataName') }),
  'x-raw': (_, node) => ({ type: 'html', value: attribute(node, 'dataHtml') }),
};

/**
 * Converts one cleaned block to an mdast tree. Emphasis nodes have the name of their HTML element
 * in `data.hName`.
 */
export function blockToMdast(block: Element): Root {
  const tree = toMdast(
    { type: 'root', children: [markRawHtml(block)] },
    { document: true, handlers },
  );
  if (tree.type !== 'root') return { type: 'root', children: [] };
  // Headings and table cells are a single line in Markdown.
  visit(tree, (parent) => {
    if (parent.type !== 'heading' && parent.type !== 'tableCell') return;
    visit(parent, 'break', (_, index, inside) => {
      if (inside && index !== undefined) inside.children[index] = { type: 'html', value: '<br>' };
    });
  });
  return tree;
}

/**
 * Returns inline HTML. hast-util-to-mdast keeps a node with the name of an inline element inside
 * its paragraph.
 */
function inlineHtml(value: string): Html {
  return { type: 'html', value, data: { hName: 'span' } };
}

function tags(state: State, node: Element): Nodes | Nodes[] {
  const empty = printHtml({ ...node, children: [] });
  const end = `</${node.tagName}>`;
  if (!empty.endsWith(end)) return inlineHtml(empty);
  if (empty === '<span></span>') return state.all(node);
  return [inlineHtml(empty.slice(0, -end.length)), ...state.all(node), inlineHtml(end)];
}

function emphasis(state: State, node: Element): ReturnType<Handle> {
  const converted = defaults[node.tagName]?.(state, node, undefined);
  if (converted && !Array.isArray(converted))
    converted.data = { ...converted.data, hName: node.tagName };
  return converted;
}

/** Converts a quotation. Its source, for which Markdown has no place, becomes a comment at its end. */
function quotation(state: State, node: Element): ReturnType<Handle> {
  const converted = defaults.blockquote?.(state, node, undefined);
  if (!converted || Array.isArray(converted) || converted.type !== 'blockquote') return converted;
  let shown = textIn(node);
  visit(node, 'element', (inside) => {
    if (inside !== node) shown += ` ${attribute(inside, 'href')}`;
  });
  const source = [attribute(node, 'cite').trim(), attribute(node, 'title').trim()].filter(
    (part) => !shown.includes(part),
  );
  if (source.length === 0) return converted;
  const comment: Html = { type: 'html', value: commentWith(source.join(' ')) };
  return { ...converted, children: [...converted.children, comment] };
}

function inlineCode(state: State, node: Element): Nodes | Nodes[] {
  if (node.children.some((child) => child.type === 'element')) return tags(state, node);
  return { type: 'inlineCode', value: textIn(node) };
}

/**
 * Converts a list item. Empty lines are put around an item only when it contains a paragraph, or
 * several blocks other than lists.
 */
function item(state: State, node: Element, parent: Parents | undefined): ReturnType<Handle> {
  const converted = defaults.li?.(state, node, parent);
  if (!converted || Array.isArray(converted) || converted.type !== 'listItem') return converted;
  const blocks = converted.children.filter(({ type }) => type !== 'list');
  return {
    ...converted,
    spread: blocks.length > 1 || node.children.some((child) => isElement(child, 'p')),
  };
}

/** Converts a link, with an anchor for its id before it. A link without content is dropped. */
function link(state: State, node: Element): Nodes[] {
  const id = attribute(node, 'id');
  const anchor = id === '' ? [] : [inlineHtml(`<a id="${escapeAttribute(id)}"></a>`)];
  const content = state.all(node);
  if (node.properties.href === undefined) return [...anchor, ...content];
  const isEmpty = content.every((child) => child.type === 'text' && child.value.trim() === '');
  const converted = isEmpty ? [] : (defaults.a?.(state, node, undefined) ?? []);
  return [...anchor, ...[converted].flat()];
}

/**
 * Converts `<details>`. The summary stays HTML, because Markdown inside an HTML block is not
 * parsed.
 */
function details(state: State, node: Element): Nodes[] {
  const summary = node.children.filter((child) => isElement(child, 'summary'));
  const rest = node.children.filter((child) => !isElement(child, 'summary'));
  const start = node.properties.open === undefined ? '<details>' : '<details open>';
  return [
    { type: 'html', value: [start, printHtml(summary)].join('\n').trimEnd() },
    ...state.toFlow(state.all({ ...node, children: rest })),
    { type: 'html', value: '</details>' },
  ];
}
