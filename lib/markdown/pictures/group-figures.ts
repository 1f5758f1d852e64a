import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { permalink } from '../../urls';

/** Elements that may contain a figure. */
const FLOW = /^(?:div|section|blockquote|details)$/;
const PLAYER = /^(?:video|audio)$/;

/**
 * Replaces a paragraph that contains only images or players: a single one becomes a figure with its title as
 * the caption, several become a row of figures. A hard break begins a new figure or row.
 */
export function groupFigures(tree: Root | Element): void {
  for (const [index, node] of [...tree.children.entries()].reverse()) {
    if (node.type !== 'element') continue;
    const isFlow = tree.type === 'root' || FLOW.test(tree.tagName);
    const isAlone = isFlow && PLAYER.test(node.tagName);
    const lines = isAlone ? [[node]] : node.tagName === 'p' ? picturesOf(node) : null;
    if (lines === null) groupFigures(node);
    else tree.children.splice(index, 1, ...lines.map(rowOf));
  }
}

/** The images and players of a paragraph, grouped by its lines; `null` if it contains anything else. */
function picturesOf(paragraph: Element): Element[][] | null {
  const lines: Element[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === 'comment' || (child.type === 'text' && child.value.trim() === '')) continue;
    if (child.type !== 'element') return null;
    if (child.tagName === 'br') lines.push([]);
    else if (pictureIn(child)) lines.at(-1)?.push(child);
    else return null;
  }
  const filled = lines.filter((line) => line.length > 0);
  return filled.length > 0 ? filled : null;
}

/** The element itself if it is an image or player, or the image that is the only content of a link. */
function pictureIn(element: Element): Element | undefined {
  if (element.tagName === 'img' || PLAYER.test(element.tagName)) return element;
  if (element.tagName !== 'a') return undefined;
  const content = element.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  const [only] = content;
  if (content.length !== 1 || only?.type !== 'element' || only.tagName !== 'img') return undefined;
  return only;
}

function rowOf(pictures: readonly Element[]): Element {
  const [only] = pictures;
  if (pictures.length === 1 && only) return figureOf(only);
  return h('div', { className: ['row'] }, pictures.map(figureOf));
}

function figureOf(shown: Element): Element {
  const picture = pictureIn(shown);
  const title = String(picture?.properties.title ?? '').trim();
  if (picture && title !== '') delete picture.properties.title;
  return h('figure', { className: ['picture'], ...printAttributes(shown) }, [
    shown,
    picture && title !== '' ? h('figcaption', title) : undefined,
  ]);
}

/** Data attributes that the print style sheet shows instead of a player: its label and its URL. */
function printAttributes({ tagName, properties, children }: Element): Element['properties'] {
  if (!PLAYER.test(tagName)) return {};
  const source = [properties, ...children.map((child) => 'properties' in child && child.properties)]
    .flatMap((entry) => (entry && typeof entry.src === 'string' ? [entry.src] : []))
    .at(0);
  const url = source?.startsWith('/') ? permalink(source) : undefined;
  return { dataMedia: url, dataLabel: properties.ariaLabel };
}
