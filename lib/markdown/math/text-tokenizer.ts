import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import {
  isDisplayFormula,
  isFormula,
  isInBackticks,
  mayEndBefore,
  mayOpenAfter,
} from './dollar-signs';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText';
    mathTextSequence: 'mathTextSequence';
    mathTextData: 'mathTextData';
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;
/** UTF-16 code units of the longest formula in a line of text: a sign without its partner costs no more to look at. */
const LONGEST = 2000;
/** Dollar signs of formulas in the words of a formula; without a limit, each of `${${${` would be looked at up to the end. */
const MOST_INSIDE = 16;

/** `$…$` and `$$…$$` in a line of text, as a construct of micromark. */
export const mathText: Construct = { name: 'mathText', tokenize, previous };

function previous(this: TokenizeContext, code: Code): boolean {
  // An escaped dollar sign before it is a character like any other.
  if (code === DOLLAR) return this.events.at(-1)?.[1].type === 'characterEscape';
  return mayOpenAfter(characterOf(code).trim());
}

function tokenize(...[effects, ok, nok]: Parameters<Construct['tokenize']>): State {
  /** One sign or two on each side. */
  let size = 0;
  /** Signs of the run that may close the formula. */
  let run = 0;
  /** Braces that are open: a formula may stand in the words of another, `\text{if $x$}`. */
  let depth = 0;
  let inside = '';
  let signsInside = 0;

  const start: State = (code) => {
    effects.enter('mathText');
    effects.enter('mathTextSequence');
    return opening(code);
  };
  const opening: State = (code) => {
    if (code === DOLLAR && size < 3) {
      effects.consume(code);
      size++;
      return opening;
    }
    if (size > 2) return nok(code);
    effects.exit('mathTextSequence');
    return between(code);
  };
  const between: State = (code) => {
    if (code === null || inside.length > LONGEST) return nok(code);
    if (code === DOLLAR) {
      run = 0;
      effects.enter('mathTextSequence');
      return closing(code);
    }
    if (isLineEnding(code)) {
      inside += '\n';
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return between;
    }
    effects.enter('mathTextData');
    return data(code);
  };
  const data: State = (code) => {
    if (code === null || code === DOLLAR || isLineEnding(code)) {
      effects.exit('mathTextData');
      return between(code);
    }
    take(code);
    if (code === BACKSLASH) return escaped;
    return data;
  };
  const escaped: State = (code) => {
    if (code === null || isLineEnding(code)) return data(code);
    // A brace after a backslash opens nothing.
    const before = depth;
    take(code);
    depth = before;
    return data;
  };
  const closing: State = (code) => {
    if (code === DOLLAR) {
      effects.consume(code);
      run++;
      return closing;
    }
    if (run === size && isEnd(characterOf(code))) {
      effects.exit('mathTextSequence');
      effects.exit('mathText');
      return ok(code);
    }
    const mayGoOn = depth > 0 || run < size || (size === 1 && inside.startsWith('`'));
    if (!mayGoOn || signsInside++ > MOST_INSIDE) return nok(code);
    inside += '$'.repeat(run);
    effects.exit('mathTextSequence').type = 'mathTextData';
    return between(code);
  };
  const isEnd = (after: string): boolean => {
    if (size === 2) return depth <= 0 && mayEndBefore(after) && isDisplayFormula(inside);
    const isCode = inside.startsWith('`');
    if (isCode ? !isInBackticks(inside) : depth > 0) return false;
    return mayEndBefore(after) && isFormula(inside, after);
  };
  const take = (code: Code): void => {
    const character = characterOf(code);
    inside += character;
    if (character === '{') depth++;
    if (character === '}') depth--;
    effects.consume(code);
  };
  return start;
}

/** The character of a code of micromark: tabs and ends of lines have codes below zero, the end of the text is null. */
function characterOf(code: Code): string {
  if (code === null) return '';
  if (code < 0) return isLineEnding(code) ? '\n' : ' ';
  return String.fromCharCode(code);
}

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}
