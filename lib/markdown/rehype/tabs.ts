import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { markdown } from '../../messages/markdown';
import { languageOf } from '../language-of';

/**
 * Makes a radio button of each label in a group of code blocks. The style sheet shows the block after the label that is
 * checked, so that tabs need no script; without the style sheet, each block follows its label.
 */
export function tabs() {
  return (tree: Root, file: VFile): void => {
    const words = markdown[languageOf(file)];
    let groups = 0;
    visit(tree, 'element', (node) => {
      if (!hasClass(node, 'tabs') || !node.children.some(isLabel)) return;
      groups++;
      Object.assign(node.properties, {
        role: 'group',
        ariaLabel: words.tabs,
      });
      const name = `tabs-${groups}`;
      const first = node.children.find(isLabel);
      node.children = node.children.map((child) => {
        if (!isLabel(child)) return child;
        // The schema disables every input that does not say that it is enabled.
        const state = { checked: child === first, disabled: false };
        return h('label', h('input', { type: 'radio', name, ...state }), textOf(child));
      });
    });
  };
}

function isLabel(node: Element['children'][number]): node is Element {
  return node.type === 'element' && hasClass(node, 'tab');
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
