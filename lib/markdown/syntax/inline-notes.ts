import type { Parent, PhrasingContent } from 'mdast';
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import { mathText } from '../math/text-tokenizer';

/** A footnote whose text is in the running text: `^[note]`. lib/markdown/remark/inline-notes numbers it. */
export interface InlineNote extends Parent {
  type: 'inlineNote';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineNote: InlineNote;
  }
  interface RootContentMap {
    inlineNote: InlineNote;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineNote: 'inlineNote';
    inlineNoteMarker: 'inlineNoteMarker';
  }
}

const CARET = '^'.charCodeAt(0);
const [OPEN, CLOSE, BACKSLASH, DOLLAR] = ['[', ']', '\\', '$'].map((character) =>
  character.charCodeAt(0),
);

/** Maximum length of a note, in UTF-16 code units. */
const MAX_LENGTH = 2000;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Ranges of a regular expression: `^[a-z]`, `^[ぁ-ん]`. */
const RANGES = /^(?:.-.)+$/u;
/** A character after the closing bracket of a link, or of a character class in a regular expression. */
const AFTER_OTHERS = /[([+*?{]/;

/** Whether the text between the brackets is prose, not a character class of a regular expression or an exponent. */
function isNote(text: string, next: Code): boolean {
  if (next !== null && next > 0 && AFTER_OTHERS.test(String.fromCharCode(next))) return false;
  return (JAPANESE.test(text) || /\w \w/.test(text)) && !RANGES.test(text);
}

const note: Construct = {
  name: 'inlineNote',
  tokenize(effects, ok, nok) {
    let text = '';
    let depth = 0;
    return (code) => {
      effects.enter('inlineNote');
      effects.enter('inlineNoteMarker');
      effects.consume(code);
      return opening;
    };

    function opening(code: Code): State | undefined {
      if (code !== OPEN) return nok(code);
      effects.consume(code);
      effects.exit('inlineNoteMarker');
      return first;
    }

    function first(code: Code): State | undefined {
      if (code === CLOSE) return nok(code);
      effects.enter('chunkText', { contentType: 'text' });
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      // Gives up where another note begins, so that each character is read for one note only.
      if (code === null || code < -2 || text.length > MAX_LENGTH || text.endsWith('^[')) {
        return nok(code);
      }
      if (code === CLOSE && depth === 0) {
        effects.exit('chunkText');
        effects.enter('inlineNoteMarker');
        effects.consume(code);
        effects.exit('inlineNoteMarker');
        return after;
      }
      if (code === OPEN) depth++;
      if (code === CLOSE) depth--;
      text += code < 0 ? ' ' : String.fromCharCode(code);
      effects.consume(code);
      return code === BACKSLASH ? escaped : inside;
    }

    function escaped(code: Code): State | undefined {
      if (code !== OPEN && code !== CLOSE && code !== BACKSLASH) return inside(code);
      text += String.fromCharCode(code);
      effects.consume(code);
      return inside;
    }

    function after(code: Code): State | undefined {
      if (!isNote(text, code)) return nok(code);
      // A dollar sign ends a regular expression, unless a formula begins with it.
      return code === DOLLAR ? effects.check(mathText, end, nok)(code) : end(code);
    }

    function end(code: Code): State | undefined {
      effects.exit('inlineNote');
      return ok(code);
    }
  },
};

/** Notes within a line, as on Zenn: `^[words]`. */
export const inlineNoteSyntax: Extension = { text: { [CARET]: note } };

/** The nodes of {@link inlineNoteSyntax}. */
export const inlineNoteTree: TreeExtension = {
  enter: {
    inlineNote(token) {
      this.enter({ type: 'inlineNote', children: [], data: { hName: 'span' } }, token);
    },
  },
  exit: {
    inlineNote(token) {
      this.exit(token);
    },
  },
};
