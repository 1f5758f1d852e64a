import type { Parent, Text } from 'mdast';
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Extension } from 'micromark-util-types';
import { CJK } from '../text/cjk';
import { spanConstruct } from './span';

/** Characters that are side by side in one square of a vertical line (JLREQ, 縦中横). */
export interface TateChuYoko extends Parent {
  type: 'tateChuYoko';
  children: Text[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    tateChuYoko: TateChuYoko;
  }
  interface RootContentMap {
    tateChuYoko: TateChuYoko;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tateChuYoko: 'tateChuYoko';
  }
}

const CARET = '^'.charCodeAt(0);
/** As many characters as fit: digits, some letters, or exclamation and question marks. */
const CONTENT = /^\^(?:\d{1,4}|[A-Za-z\d]{2,4}|[!?]{2,3})\^$/;

/**
 * Whether the notation may be beside a character: a Japanese one, the start or end of a line, or a delimiter of emphasis.
 * Beside others, as in `2^10^`, it is a superscript in other systems.
 */
function mayBeBeside(code: Code): boolean {
  // Tabs have the codes -2 and -1; line endings have lower ones.
  if (code === null || code < -2) return true;
  if (code < 0) return false;
  const unit = String.fromCharCode(code);
  return CJK.test(unit) || /[*\uD800-\uDFFF]/.test(unit);
}

/** Tate-chu-yoko as in Denden Markdown: `昭和^53^年`. */
export const tateChuYokoSyntax: Extension = {
  text: {
    [CARET]: spanConstruct({
      token: 'tateChuYoko',
      opening: '^',
      closing: '^',
      excluded: /[^\dA-Za-z!?^]/,
      isMatch: (text) => CONTENT.test(text),
      mayFollow: mayBeBeside,
      mayPrecede: mayBeBeside,
    }),
  },
};

/** The nodes of {@link tateChuYokoSyntax}. */
export const tateChuYokoTree: TreeExtension = {
  exit: {
    tateChuYoko(token) {
      const value = this.sliceSerialize(token).slice(1, -1);
      const data = { hName: 'span', hProperties: { className: ['tcy'] } };
      this.enter({ type: 'tateChuYoko', children: [{ type: 'text', value }], data }, token);
      this.exit(token);
    },
  },
};
