import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Language } from '../../messages/language';
import { pages } from '../../messages/pages';
import { languageOf } from '../language-of';
import type { Heading } from '../rendered';
import { breakable } from './headings';

/** A heading in a table of contents. */
interface ContentsEntry extends Heading {
  /** Whether it is of the lower of both levels. */
  isLower: boolean;
}

/** The headings for a table of contents: those of the two highest levels in the post. */
export function contentsEntries(headings: readonly Heading[]): ContentsEntry[] {
  const top = Math.min(...headings.map(({ depth }) => depth));
  return headings
    .filter(({ depth }) => depth <= top + 1)
    .map((heading) => ({ ...heading, isLower: heading.depth > top }));
}

/**
 * Replaces the `<div>` of remark/contents by the table of contents. In a post without headings, it shows the marker
 * as text.
 */
export function insertContents() {
  return (tree: Root, file: VFile): void => {
    const { contentsOffset } = file.data;
    if (contentsOffset === undefined) return;
    const entries = contentsEntries(file.data.headings ?? []);
    visit(tree, 'element', (node, index, parent) => {
      const isMarker = node.tagName === 'div' && node.position?.start.offset === contentsOffset;
      if (!isMarker || !parent || index === undefined) return;
      const { position } = node;
      const text: Element = { ...h('p', node.children), position };
      parent.children[index] =
        entries.length > 0 ? { ...list(entries, languageOf(file)), position } : text;
      return EXIT;
    });
  };
}

function list(entries: readonly ContentsEntry[], language: Language): Element {
  return h('details', { className: ['toc'], open: true }, [
    h('summary', pages[language].contents),
    h(
      'ol',
      entries.map(({ id, text, isLower }) =>
        h('li', { className: isLower ? ['lower'] : undefined }, [
          h(
            'a',
            { className: ['phrased'], href: `#${encodeURIComponent(id)}` },
            breakable({ type: 'text', value: text }),
          ),
        ]),
      ),
    ),
  ]);
}
