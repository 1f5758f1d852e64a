import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { markdown } from '../../messages/markdown';
import { tabPanels } from '../code/tab-panels';
import { languageOf } from '../language-of';

/**
 * Renders the boxes of Zenn and Qiita: `:::message` and `:::note` as alerts, `:::details` as `<details>`. The code blocks of
 * `:::code-group` get the labels that lib/markdown/rehype/tabs makes tabs of.
 */
export function containers() {
  return (tree: Root, file: VFile): void => {
    const words = markdown[languageOf(file)];
    visit(tree, 'container', (node) => {
      if (node.kind === 'code-group') {
        const className = node.children.some(({ type }) => type === 'code') ? ['tabs'] : undefined;
        node.children = tabPanels(node.children);
        node.data = { hName: 'div', hProperties: { className } };
        return;
      }
      if (node.kind === 'details') {
        const summary: Paragraph = {
          type: 'paragraph',
          children: [{ type: 'text', value: node.title || words.details }],
          data: { hName: 'summary' },
        };
        node.children.unshift(summary);
        node.data = { hName: 'details' };
        return;
      }
      const title: Paragraph = {
        type: 'paragraph',
        children: [{ type: 'text', value: words.alerts[node.kind] }],
        data: { hProperties: { className: ['alert-title'] } },
      };
      node.children.unshift(title);
      node.data = {
        hName: 'div',
        hProperties: { className: ['alert', `alert-${node.kind}`], role: 'note' },
      };
    });
  };
}
