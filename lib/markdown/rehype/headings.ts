import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Heading } from '../rendered';
import { partsOf, phrases } from '../text/phrases';
import { isOutsideText } from './extract-text';
import { PAGE_IDS } from './reserved-ids';

/**
 * Gives each heading without one an id made of its words, Japanese ones too, unique within the post;
 * marks where a long one may break; moves all a level down when the post has a first level, which is the title's.
 * Leaves the list on `file.data.headings`.
 */
export function headings() {
  return (tree: Root, file: VFile): void => {
    const found: Element[] = [];
    const taken: string[] = [...PAGE_IDS];
    visit(tree, 'element', (node) => {
      taken.push(...ownId(node));
      const footnotes = node.properties.id === 'user-content-footnote-label';
      if (/^h[1-6]$/.test(node.tagName) && !footnotes) found.push(node);
    });
    const shift = found.some(({ tagName }) => tagName === 'h1') ? 1 : 0;
    const slugger = new GithubSlugger();
    for (const id of taken) slugger.slug(id);
    const list: Heading[] = [];
    for (const node of found) {
      const depth = Math.min(6, Number(node.tagName[1]) + shift);
      node.tagName = `h${depth}`;
      const text = wordsOf(node).replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      const made = () => slugger.slug(text.normalize('NFC')) || slugger.slug('section');
      const id = ownId(node)[0] ?? made();
      node.properties.id = id;
      node.children = node.children.flatMap(breakable);
      list.push({ depth, id, text });
    }
    file.data.headings = list;
  };
}

/** The id an element has from the author, if any. */
function ownId({ properties: { id } }: Element): string[] {
  return typeof id === 'string' ? [id] : [];
}

/** What is read of a heading: its text, and the words that stand for a picture. */
function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isOutsideText(node)) return '';
  if (node.data?.plain !== undefined) return node.data.plain;
  if (node.tagName === 'img') return String(node.properties.alt ?? '');
  return node.children.map(wordsOf).join('');
}

/** Puts `<wbr>` between the phrases of the text below a node, code, readings and formulas left alone. */
function breakable(node: ElementContent): ElementContent[] {
  if (node.type === 'element' && !/^(?:code|math|ruby)$/.test(node.tagName)) {
    return [{ ...node, children: node.children.flatMap(breakable) }];
  }
  if (node.type !== 'text') return [node];
  return phrases(node.value).flatMap((value, index): ElementContent[] => {
    const texts = partsOf(value).map((part): ElementContent => {
      const text: ElementContent = { type: 'text', value: part.text };
      return part.kind ? element('span', { className: [part.kind] }, [text]) : text;
    });
    // A line may end at a blank anyway; see app/_components/phrased.
    const needsMark = index > 0 && !value.startsWith(' ');
    return needsMark ? [element('wbr', {}, []), ...texts] : texts;
  });
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
