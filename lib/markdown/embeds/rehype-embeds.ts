import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { languageOf } from '../language-of';
import { bareUrls } from './bare-urls';
import type { Embed } from './embed';
import { embedFigure, withWords } from './embed-figure';
import { embedOfKey } from './embed-of-key';
import { type EmbedContext, replacementOf } from './embed-replacement';
import { wordsIn } from './embed-source';
import type { EmbedEntry } from './lock-entry';

/**
 * The place of an element, which decides how it may be replaced: `flow` allows blocks, `paragraph` allows
 * blocks but is split by them, `phrase` allows inline content only, and `link` allows text only.
 */
type Place = 'flow' | 'paragraph' | 'phrase' | 'link';

const PHRASE =
  /^(?:b|big|button|caption|cite|code|del|dt|em|font|h[1-6]|i|ins|label|legend|mark|pre|q|rt|ruby|s|small|span|strike|strong|sub|summary|sup|tt|u)$/;
const BLOCK = /^(?:blockquote|figure)$/;

/**
 * Replaces content that other sites would load or write into the page by static figures, quotations and links:
 * frames, scripts, plug-ins, the embed code of posts, and URLs alone on a line. Reads the lock entries from
 * `file.data.embedEntries`, and stores the keys of all embeds in `file.data.embeds`.
 */
export function rehypeEmbeds() {
  return (tree: Root, file: VFile): void => {
    const entries: unknown = file.data.embedEntries;
    // Keys of the code that lib/markdown/embeds/embedded-code has inserted.
    const codeKeys: unknown = file.data.embeds;
    const keys = new Set<string>(Array.isArray(codeKeys) ? codeKeys : []);
    const findEntry = ({ key }: Embed): EmbedEntry => {
      keys.add(key);
      return (entries instanceof Map ? entries.get(key) : undefined) ?? {};
    };
    const context = { findEntry, language: languageOf(file) };
    tree.children = tree.children.flatMap((node) => bareFigures(node, context) ?? [node]);
    tree.children = replaceIn(tree.children, 'flow', context);
    file.data.embeds = [...keys].sort();
  };
}

/** The figures for a paragraph of bare URLs; `undefined` for any other node. */
function bareFigures(
  node: RootContent,
  { findEntry, language }: EmbedContext,
): Element[] | undefined {
  const urls = node.type === 'element' ? bareUrls(node) : undefined;
  return urls?.map(({ url, written }) => {
    const embed = embedOfKey(url.href);
    return withWords(embedFigure(embed, findEntry(embed), language, written), written);
  });
}

/** Replaces all embeds among the nodes and their descendants. */
function replaceIn<Node extends RootContent | ElementContent>(
  nodes: readonly Node[],
  place: Place,
  context: EmbedContext,
): (Node | ElementContent)[] {
  const result: (Node | ElementContent)[] = [];
  const removed = new Set<RootContent | ElementContent>();
  let isInText: boolean | undefined;
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'element' || removed.has(node)) {
      if (!removed.has(node)) result.push(node);
      continue;
    }
    const noscript = node.tagName === 'script' ? noscriptAfter(nodes, index) : undefined;
    const replacement = replacementOf(node, noscript, context);
    if (replacement) {
      const { block, inline, rest = [] } = replacement;
      if (replacement.takesNoscript && noscript) removed.add(noscript);
      isInText ??= hasText(nodes);
      // Problems of a replacement are reported at the position of the element that it replaces.
      for (const part of [...block, ...inline]) part.position ??= node.position;
      const isBlock = block.length > 0 && (place === 'flow' || place === 'paragraph');
      const needsParagraph = place === 'flow' && !isBlock && inline.length > 0 && !isInText;
      if (isBlock) result.push(...block);
      else if (place === 'link') result.push(...inline.map(withoutLink));
      else result.push(...(needsParagraph ? [h('p', inline)] : inline));
      result.push(...replaceIn(rest, place, context));
      continue;
    }
    node.children = replaceIn(node.children, placeIn(node, place), context);
    result.push(...(node.tagName === 'p' && place === 'flow' ? splitParagraph(node) : [node]));
  }
  return result;
}

/** The place of the children of an element that is itself in `place`. */
function placeIn({ tagName }: Element, place: Place): Place {
  if (tagName === 'a' || place === 'link') return 'link';
  if (place !== 'flow' || PHRASE.test(tagName)) return 'phrase';
  return tagName === 'p' ? 'paragraph' : 'flow';
}

/** Splits a paragraph at its blocks, because HTML allows no block inside a `<p>`. */
function splitParagraph(paragraph: Element): Element[] {
  const isBlock = (node: ElementContent) => node.type === 'element' && BLOCK.test(node.tagName);
  if (!paragraph.children.some(isBlock)) return [paragraph];
  const parts: Element[] = [];
  let open: Element | undefined;
  for (const child of paragraph.children) {
    if (child.type === 'element' && isBlock(child)) {
      parts.push(child);
      open = undefined;
      continue;
    }
    if (!open) {
      const isFirst = parts.length === 0;
      open = { ...paragraph, properties: isFirst ? paragraph.properties : {}, children: [] };
      parts.push(open);
    }
    open.children.push(child);
  }
  return parts;
}

function noscriptAfter(
  nodes: readonly (RootContent | ElementContent)[],
  index: number,
): Element | undefined {
  for (let at = index + 1; at < nodes.length; at++) {
    const next = nodes[at];
    if (next?.type === 'text' && next.value.trim() === '') continue;
    return next?.type === 'element' && next.tagName === 'noscript' ? next : undefined;
  }
  return undefined;
}

/** Whether there is text among the nodes, so that a link between them is part of it and needs no paragraph. */
function hasText(nodes: readonly (RootContent | ElementContent)[]): boolean {
  return nodes.some((node) => node.type === 'text' && node.value.trim() !== '');
}

function withoutLink(node: ElementContent): ElementContent {
  return node.type === 'element' ? { type: 'text', value: wordsIn(node) } : node;
}
