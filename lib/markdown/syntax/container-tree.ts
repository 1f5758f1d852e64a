import type { BlockContent, DefinitionContent, Parent, RootContent } from 'mdast';
import type { CompileContext, Extension } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';
import { type ContainerKind, readOpening } from './container-names';

/** A box of Zenn or Qiita, from `:::message` to `:::`, or a `:::code-group` of VitePress. */
export interface Container extends Parent {
  type: 'container';
  kind: ContainerKind;
  /** The summary of `details`; `''` when there is none. */
  title: string;
  children: (BlockContent | DefinitionContent)[];
}

declare module 'mdast' {
  interface BlockContentMap {
    container: Container;
  }
  interface RootContentMap {
    container: Container;
  }
}

/** The opening fence of a container, and whether it has a closing one. */
interface Fence {
  /** Number of colons. */
  size: number;
  /** The first line. */
  text: string;
  token: Token;
  isClosed: boolean;
}

const fences = new WeakMap<object, Fence>();

/**
 * Makes nodes from the tokens of lib/markdown/syntax/containers. A container without a closing line is not a box: its
 * first line becomes a paragraph, followed by its children.
 */
export const containerTree: Extension = {
  enter: {
    container(token) {
      this.enter({ type: 'container', kind: 'note', title: '', children: [] }, token);
    },
  },
  exit: {
    containerOpening(token) {
      const node = this.stack.at(-1);
      const text = this.sliceSerialize(token).trim();
      const opening = readOpening(text);
      if (node?.type !== 'container' || !opening) return;
      node.kind = opening.kind;
      node.title = opening.title;
      fences.set(node, { size: opening.size, text, token, isClosed: false });
    },
    containerClosing(token) {
      const size = this.sliceSerialize(token).trim().length;
      // The container need not be the last node of the stack: lists and other blocks inside it may still be open.
      for (const node of this.stack) {
        const fence = fences.get(node);
        if (!fence || fence.isClosed || fence.size > size) continue;
        fence.isClosed = true;
        return;
      }
    },
    container(token) {
      const node = this.stack.at(-1);
      this.exit(token);
      const fence = node && fences.get(node);
      if (node?.type === 'container' && fence && !fence.isClosed) unwrap(this, node, fence);
    },
  },
};

function unwrap(builder: CompileContext, node: Container, { text, token }: Fence): void {
  const parent = builder.stack.at(-1);
  if (!parent || !('children' in parent)) return;
  const position = { start: pointOf(token.start), end: pointOf(token.end) };
  const siblings: RootContent[] = parent.children;
  siblings.splice(siblings.indexOf(node), 1, {
    type: 'paragraph',
    children: [{ type: 'text', value: text, position }],
    position,
  });
  // One by one: a call takes only so many arguments.
  for (const child of node.children) siblings.push(child);
}

function pointOf({ line, column, offset }: Token['start']) {
  return { line, column, offset };
}
