import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { markdown } from '../../messages/markdown';
import { languageOf } from '../language-of';

const MARKER = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** Turns GitHub's alerts, block quotes that begin with a line such as `[!NOTE]`, into boxes with a title. */
export function alerts() {
  return (tree: Root, file: VFile): void => {
    const words = markdown[languageOf(file)].alerts;
    visit(tree, 'blockquote', (quote) => {
      const [opening] = quote.children;
      const text = opening?.type === 'paragraph' ? opening.children[0] : undefined;
      const kind = text?.type === 'text' ? MARKER.exec(text.value)?.[1]?.toLowerCase() : undefined;
      if (!isAlert(kind) || opening?.type !== 'paragraph' || text?.type !== 'text') return;
      text.value = text.value.replace(MARKER, '');
      if (text.value === '') opening.children.shift();
      if (opening.children[0]?.type === 'break') opening.children.shift();
      if (opening.children.length === 0) quote.children.shift();
      quote.children.unshift({
        type: 'paragraph',
        children: [{ type: 'text', value: words[kind] }],
        data: { hProperties: { className: ['alert-title'] } },
      });
      quote.data = {
        hName: 'div',
        hProperties: { className: ['alert', `alert-${kind}`], role: 'note' },
      };
    });
  };
}

type Kind = keyof (typeof markdown)['ja']['alerts'];

function isAlert(kind: string | undefined): kind is Kind {
  return kind !== undefined && kind in markdown.ja.alerts;
}
