import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { permalink } from '../../urls';

/** What can hold a figure. */
const FLOW = /^(?:div|section|blockquote|details)$/;
const PLAYER = /^(?:video|audio)$/;

/**
 * A picture or player alone in a paragraph becomes a figure with its title as the caption; several on
 * neighbouring lines become a row; those parted by hard breaks, a figure each.
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

/** The pictures of a paragraph that holds nothing else, those of one line together. */
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

/** The picture that an element is, or that a link holds and nothing else. */
function pictureIn(element: Element): Element | undefined {
  if (element.tagName === 'img' || PLAYER.test(element.tagName)) return element;
  if (element.tagName !== 'a') return undefined;
  const inside = element.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  const [only] = inside;
  if (inside.length !== 1 || only?.type !== 'element' || only.tagName !== 'img') return undefined;
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
  return h('figure', { className: ['picture'], ...onPaper(shown) }, [
    shown,
    picture && title !== '' ? h('figcaption', title) : undefined,
  ]);
}

/** What is printed in the place of a player: its label and its address. */
function onPaper({ tagName, properties, children }: Element): Element['properties'] {
  if (!PLAYER.test(tagName)) return {};
  const source = [properties, ...children.map((child) => 'properties' in child && child.properties)]
    .flatMap((found) => (found && typeof found.src === 'string' ? [found.src] : []))
    .at(0);
  const address = source?.startsWith('/') ? permalink(source) : undefined;
  return { dataMedia: address, dataLabel: properties.ariaLabel };
}
