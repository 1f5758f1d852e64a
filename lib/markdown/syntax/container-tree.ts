import type { BlockContent, DefinitionContent, Parent, RootContent } from 'mdast';
import type { CompileContext, Extension } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';
import { type ContainerKind, readOpening } from './container-names';

/** A box of Zenn or Qiita, from `:::message` to `:::`. */
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

/** What is known of a container while its tree is built. */
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
 * The nodes of lib/markdown/syntax/containers. One without its closing line is no box: its first line becomes a
 * paragraph, with what follows after it, so that nothing is swallowed.
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
      // Lists and the like within it are still open.
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
