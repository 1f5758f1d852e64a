import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { bareUrls } from './bare-addresses';
import type { Embed } from './embed';
import { embedFigure, withWords } from './embed-figure';
import { embedOfKey } from './embed-of-key';
import { type FindEntry, replacementOf } from './embed-replacement';
import { wordsIn } from './embed-source';
import type { EmbedEntry } from './lock-entry';

/** Where an element stands, and so what may stand in its place. */
type Place = 'flow' | 'paragraph' | 'phrase' | 'link';

const PHRASE =
  /^(?:b|big|button|caption|cite|code|del|dt|em|font|h[1-6]|i|ins|label|legend|mark|pre|q|rt|ruby|s|small|span|strike|strong|sub|summary|sup|tt|u)$/;
const BLOCK = /^(?:blockquote|figure)$/;

/**
 * Puts still figures, quotations and links in the place of what other sites would have put into the
 * page: frames, scripts, plug-ins, posts, and addresses alone on a line. Reads
 * `file.data.embedEntries` and leaves on `file.data.embeds` the keys of all it found.
 */
export function rehypeEmbeds() {
  return (tree: Root, file: VFile): void => {
    const entries: unknown = file.data.embedEntries;
    const before: unknown = file.data.embeds;
    const keys = new Set<string>(Array.isArray(before) ? before : []);
    const known = ({ key }: Embed): EmbedEntry => {
      keys.add(key);
      return (entries instanceof Map ? entries.get(key) : undefined) ?? {};
    };
    tree.children = tree.children.flatMap((node) => bareFigures(node, known) ?? [node]);
    tree.children = below(tree.children, 'flow', known);
    file.data.embeds = [...keys].sort();
  };
}

/** Figures for a paragraph of bare addresses. */
function bareFigures(node: RootContent, known: FindEntry): Element[] | undefined {
  const addresses = node.type === 'element' ? bareUrls(node) : undefined;
  return addresses?.map(({ url, written }) => {
    const embed = embedOfKey(url.href);
    return withWords(embedFigure(embed, known(embed), written), written);
  });
}

/** The nodes with everything below them replaced that another site would have filled. */
function below<Node extends RootContent | ElementContent>(
  nodes: readonly Node[],
  place: Place,
  known: FindEntry,
): (Node | ElementContent)[] {
  const made: (Node | ElementContent)[] = [];
  const taken = new Set<RootContent | ElementContent>();
  let words: boolean | undefined;
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'element' || taken.has(node)) {
      if (!taken.has(node)) made.push(node);
      continue;
    }
    const noscript = node.tagName === 'script' ? noscriptAfter(nodes, index) : undefined;
    const found = replacementOf(node, noscript, known);
    if (found) {
      if (found.takesNoscript && noscript) taken.add(noscript);
      words ??= hasWords(nodes);
      // What is said of a link names the place of what it replaces.
      for (const part of [...found.block, ...found.inline]) part.position ??= node.position;
      const isBlock = found.block.length > 0 && (place === 'flow' || place === 'paragraph');
      const alone = place === 'flow' && !isBlock && found.inline.length > 0 && !words;
      if (isBlock) made.push(...found.block);
      else if (place === 'link') made.push(...found.inline.map(withoutLink));
      else made.push(...(alone ? [h('p', found.inline)] : found.inline));
      made.push(...below(found.rest ?? [], place, known));
      continue;
    }
    node.children = below(node.children, placeIn(node, place), known);
    made.push(...(node.tagName === 'p' && place === 'flow' ? splitParagraph(node) : [node]));
  }
  return made;
}

function placeIn({ tagName }: Element, place: Place): Place {
  if (tagName === 'a' || place === 'link') return 'link';
  if (place !== 'flow' || PHRASE.test(tagName)) return 'phrase';
  return tagName === 'p' ? 'paragraph' : 'flow';
}

/** A paragraph cannot hold a figure: it ends before it and goes on after it. */
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

/** Whether text stands among some nodes, so that a link between them belongs to a line. */
function hasWords(nodes: readonly (RootContent | ElementContent)[]): boolean {
  return nodes.some((node) => node.type === 'text' && node.value.trim() !== '');
}

function withoutLink(node: ElementContent): ElementContent {
  return node.type === 'element' ? { type: 'text', value: wordsIn(node) } : node;
}
