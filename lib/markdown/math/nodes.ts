import type { Data, Literal } from 'mdast';

/** A stretch of a formula within one line of the file. */
export interface Piece {
  text: string;
  /** 1-based line of the Markdown. */
  line: number;
  /** Offset into the Markdown, in UTF-16 code units. */
  offset: number;
}

interface Formula extends Literal {
  data?: Data;
  /** Where its lines stand in the Markdown. */
  pieces: Piece[];
}

/** A formula on lines of its own. */
export interface MathBlock extends Formula {
  type: 'math';
  /** Whether its closing signs are missing, so that it reached to the end of the text around it. */
  isOpen: boolean;
}

/** A formula in a line of text. */
export interface InlineMath extends Formula {
  type: 'inlineMath';
  /** Whether it is set as a block, as two signs on each side ask for. */
  isDisplay: boolean;
}

declare module 'mdast' {
  interface BlockContentMap {
    math: MathBlock;
  }
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface RootContentMap {
    math: MathBlock;
    inlineMath: InlineMath;
  }
}

/** The text of a formula: its pieces, each line break between them as one character. */
export function textOf(pieces: readonly Piece[]): string {
  let text = '';
  let line = pieces[0]?.line ?? 1;
  for (const piece of pieces) {
    text += '\n'.repeat(piece.line - line) + piece.text;
    line = piece.line;
  }
  return text;
}

/** The offset into the Markdown of an offset into {@link textOf} the pieces. */
export function offsetInSource(pieces: readonly Piece[], offset: number): number {
  let [passed, line] = [0, pieces[0]?.line ?? 1];
  let found = pieces[0]?.offset ?? 0;
  for (const piece of pieces) {
    passed += piece.line - line;
    line = piece.line;
    if (offset < passed) break;
    found = piece.offset + Math.min(offset - passed, piece.text.length);
    passed += piece.text.length;
  }
  return found;
}
