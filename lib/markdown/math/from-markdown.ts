import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { isInBackticks } from './dollar-signs';
import { type InlineMath, type MathBlock, type Piece, textOf } from './nodes';

/** Makes mdast nodes from the tokens of math/text-tokenizer and math/flow-tokenizer. */
export const mathFromMarkdown: Extension = {
  enter: {
    mathFlow(token) {
      this.enter({ type: 'math', value: '', pieces: [], isOpen: true }, token);
    },
    mathText(token) {
      this.enter({ type: 'inlineMath', value: '', pieces: [], isDisplay: false }, token);
    },
  },
  exit: {
    mathFlowData(token) {
      addPiece(this, token);
    },
    mathFlowFence(token) {
      const node = currentNode(this);
      // The opening fence begins where the block does; any other fence closes it.
      if (node?.type === 'math' && token.start.offset !== node.position?.start.offset)
        node.isOpen = false;
    },
    mathFlow(token) {
      const node = currentNode(this);
      if (node) node.value = textOf(node.pieces);
      this.exit(token);
    },
    mathTextData(token) {
      addPiece(this, token);
    },
    mathTextSequence(token) {
      const node = currentNode(this);
      if (node?.type === 'inlineMath') node.isDisplay = token.end.offset - token.start.offset > 1;
    },
    mathText(token) {
      const node = currentNode(this);
      if (node) {
        if (isInBackticks(textOf(node.pieces))) node.pieces = withoutBackticks(node.pieces);
        // In a table, pipes are escaped, as they are in code.
        if (this.data.inTable) node.pieces = node.pieces.flatMap(withPipes);
        node.value = textOf(node.pieces);
      }
      this.exit(token);
    },
  },
};

function currentNode(context: CompileContext): MathBlock | InlineMath | undefined {
  const node = context.stack.at(-1);
  return node?.type === 'math' || node?.type === 'inlineMath' ? node : undefined;
}

function addPiece(context: CompileContext, token: Token): void {
  const { line, offset } = token.start;
  currentNode(context)?.pieces.push({ text: context.sliceSerialize(token), line, offset });
}

function withoutBackticks(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const from = index === 0 ? 1 : 0;
    const to = piece.text.length - (index === pieces.length - 1 ? 1 : 0);
    return { ...piece, text: piece.text.slice(from, to), offset: piece.offset + from };
  });
}

function withPipes({ text, line, offset }: Piece): Piece[] {
  let at = offset;
  return text.split(/\\(?=\|)/).map((part) => {
    const piece = { text: part, line, offset: at };
    at += part.length + 1;
    return piece;
  });
}
