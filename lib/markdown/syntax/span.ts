import type { Code, Construct, TokenType } from 'micromark-util-types';

/** A notation within one line of a paragraph, from an opening string to a closing one. */
export interface Span {
  /** The type of the token, which a handler of mdast-util-from-markdown turns into a node. */
  token: TokenType;
  /** Begins with the character under which the construct is registered. */
  opening: string;
  closing: string;
  /** A character that cannot be part of the notation after the opening string. */
  excluded: RegExp;
  /** Whether the whole text, with both ends, is the notation. */
  isMatch(text: string): boolean;
  /** Whether the notation may follow this character; `null` at the start of the text. Default: always. */
  mayFollow?(previous: Code): boolean;
  /** Whether this character may follow the notation; `null` at the end of the text. Default: always. */
  mayPrecede?(next: Code): boolean;
}

/** Maximum length of a notation, in UTF-16 code units. */
const MAX_LENGTH = 2000;

/**
 * Returns the construct of micromark that reads a notation. It gives up at a line ending, at an excluded character
 * and after 2,000 code units; where the opening string is excluded, a long text is read at most twice.
 */
export function spanConstruct({ token, opening, closing, excluded, ...span }: Span): Construct {
  const mayFollow = (previous: Code) => span.mayFollow?.(previous) ?? true;
  return {
    name: token,
    previous: mayFollow,
    tokenize(effects, ok, nok) {
      let text = '';
      // micromark calls `previous` only to find out whether any construct may begin here.
      if (!mayFollow(this.previous)) return nok;
      return (code) => {
        effects.enter(token);
        return next(code);
      };

      function next(code: Code): ReturnType<typeof ok> {
        // Negative codes are tabs and line endings.
        if (code === null || code < 0 || text.length === MAX_LENGTH) return nok(code);
        const character = String.fromCharCode(code);
        if (text.length < opening.length) {
          if (character !== opening[text.length]) return nok(code);
        } else if (excluded.test(character)) return nok(code);
        text += character;
        effects.consume(code);
        const isClosed = text.length > opening.length && text.endsWith(closing);
        return isClosed ? end : next;
      }

      function end(code: Code): ReturnType<typeof ok> {
        if (!span.isMatch(text) || !(span.mayPrecede?.(code) ?? true)) return nok(code);
        effects.exit(token);
        return ok(code);
      }
    },
  };
}
