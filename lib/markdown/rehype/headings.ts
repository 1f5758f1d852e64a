import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Heading } from '../rendered';
import { partsOf, phrases } from '../text/phrases';
import { isOutsideText } from './extract-text';
import { PAGE_IDS } from './reserved-ids';

declare module 'vfile' {
  interface DataMap {
    /** The headings of the post, in the order of its text. */
    headings: Heading[];
  }
}

/**
 * Gives each heading without an id one made of its text (Japanese included), unique within the post, and adds
 * `<wbr>` where a line may end. If the post has an `<h1>`, all headings move one level down, because the title
 * of the page is the `<h1>`. Stores the list in `file.data.headings`.
 */
export function headings() {
  return (tree: Root, file: VFile): void => {
    const elements: Element[] = [];
    const taken: string[] = [...PAGE_IDS];
    visit(tree, 'element', (node) => {
      taken.push(...ownId(node));
      const isFootnoteLabel = node.properties.id === 'user-content-footnote-label';
      if (/^h[1-6]$/.test(node.tagName) && !isFootnoteLabel) elements.push(node);
    });
    const shift = elements.some(({ tagName }) => tagName === 'h1') ? 1 : 0;
    const slugger = new GithubSlugger();
    for (const id of taken) slugger.slug(id);
    const list: Heading[] = [];
    for (const node of elements) {
      const depth = Math.min(6, Number(node.tagName[1]) + shift);
      node.tagName = `h${depth}`;
      const text = wordsOf(node).replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      const newId = () => slugger.slug(text.normalize('NFC')) || slugger.slug('section');
      const id = ownId(node)[0] ?? newId();
      node.properties.id = id;
      node.children = node.children.flatMap(breakable);
      list.push({ depth, id, text });
    }
    file.data.headings = list;
  };
}

/** The id that the author gave to an element, as an array of at most one. */
function ownId({ properties: { id } }: Element): string[] {
  return typeof id === 'string' ? [id] : [];
}

/** The text of a heading, with the `alt` texts of its images. */
function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isOutsideText(node)) return '';
  if (node.data?.plain !== undefined) return node.data.plain;
  if (node.tagName === 'img') return String(node.properties.alt ?? '');
  return node.children.map(wordsOf).join('');
}

/** Returns a node with `<wbr>` between the phrases in its text; code, formulas and ruby stay unchanged. */
export function breakable(node: ElementContent): ElementContent[] {
  if (node.type === 'element' && !/^(?:code|math|ruby)$/.test(node.tagName)) {
    return [{ ...node, children: node.children.flatMap(breakable) }];
  }
  if (node.type !== 'text') return [node];
  return phrases(node.value).flatMap((value, index): ElementContent[] => {
    const texts = partsOf(value).map((part): ElementContent => {
      if (part.kind) return h('span', { className: [part.kind] }, part.text);
      return { type: 'text', value: part.text };
    });
    // At a space a line may end anyway; app/_components/phrased says why there must not be a `<wbr>` too.
    const needsWbr = index > 0 && !value.startsWith(' ');
    return needsWbr ? [h('wbr'), ...texts] : texts;
  });
}
