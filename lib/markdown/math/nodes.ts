import type { Data, Literal } from 'mdast';

/** A part of a formula within one line of the file. */
export interface Piece {
  text: string;
  /** 1-based line of the Markdown. */
  line: number;
  /** Offset into the Markdown, in UTF-16 code units. */
  offset: number;
}

interface Formula extends Literal {
  data?: Data;
  /** Its text, with the positions in the Markdown. */
  pieces: Piece[];
}

/** A formula on lines of its own. */
export interface MathBlock extends Formula {
  type: 'math';
  /** Whether the closing `$$` is missing, so that the formula extends to the end of its container. */
  isOpen: boolean;
}

/** A formula in running text. */
export interface InlineMath extends Formula {
  type: 'inlineMath';
  /** Whether it is a display formula, written with `$$`. */
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

/** Converts an offset into the result of {@link textOf} to an offset into the Markdown. */
export function offsetInSource(pieces: readonly Piece[], offset: number): number {
  let [passed, line] = [0, pieces[0]?.line ?? 1];
  let result = pieces[0]?.offset ?? 0;
  for (const piece of pieces) {
    passed += piece.line - line;
    line = piece.line;
    if (offset < passed) break;
    result = piece.offset + Math.min(offset - passed, piece.text.length);
    passed += piece.text.length;
  }
  return result;
}
