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
/** Maximum length of a formula in running text, so that a dollar sign without a second one costs little time. */
const MAX_LENGTH = 2000;
/**
 * Maximum number of runs of dollar signs inside a formula. Without it, the tokenizer would read up to `MAX_LENGTH`
 * characters from each `$` of `${${${`.
 */
const MAX_RUNS_INSIDE = 16;

/** `$…$` and `$$…$$` in running text, as a construct of micromark. */
export const mathText: Construct = { name: 'mathText', tokenize, previous };

function previous(this: TokenizeContext, code: Code): boolean {
  // A formula may follow an escaped dollar sign.
  if (code === DOLLAR) return this.events.at(-1)?.[1].type === 'characterEscape';
  return mayOpenAfter(characterOf(code).trim());
}

function tokenize(...[effects, ok, nok]: Parameters<Construct['tokenize']>): State {
  /** The number of dollar signs on each side: 1 or 2. */
  let size = 0;
  /** The length of the current run of dollar signs, which may close the formula. */
  let run = 0;
  /** The number of open braces: a formula may be inside the text of another, `\text{if $x$}`. */
  let depth = 0;
  let inside = '';
  let runsInside = 0;

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
    if (code === null || inside.length > MAX_LENGTH) return nok(code);
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
    // An escaped brace opens or closes no group.
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
    const mayContinue = depth > 0 || run < size || (size === 1 && inside.startsWith('`'));
    if (!mayContinue || ++runsInside > MAX_RUNS_INSIDE) return nok(code);
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

/** The character of a micromark code. Tabs and line endings have negative codes; the end of the text is null. */
function characterOf(code: Code): string {
  if (code === null) return '';
  if (code < 0) return isLineEnding(code) ? '\n' : ' ';
  return String.fromCharCode(code);
}

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}
