import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathFlow: 'mathFlow';
    mathFlowFence: 'mathFlowFence';
    mathFlowData: 'mathFlowData';
  }
}

const DOLLAR = 36;
const SPACE = 32;

/**
 * A formula between two lines of `$$`, as a construct of micromark. The signs may end the last line of the formula,
 * as GitHub allows; words after the opening signs make it a formula in a line of text (math/text-tokenizer).
 */
export const mathFlow: Construct = { name: 'mathFlow', tokenize, concrete: true };

/** The end of a line that belongs to the block, and not lazily to a paragraph in a container. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const isLazy = () => this.parser.lazy[this.now().line];
    const start: State = (code) => {
      if (!isLineEnding(code)) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (next) => (isLazy() ? nok(next) : ok(next));
    };
    return start;
  },
};

function tokenize(
  this: TokenizeContext,
  ...[effects, ok, nok]: Parameters<Construct['tokenize']>
): State {
  const before = this.events.at(-1);
  const indent =
    before?.[1].type === 'linePrefix' ? before[2].sliceSerialize(before[1], true).length : 0;
  const { interrupt } = this;
  let size = 0;

  /** As many signs as opened the block, and nothing behind them. */
  const fence: Construct = {
    partial: true,
    tokenize(inner, isFence, isNone) {
      let count = 0;
      const signs: State = (code) => {
        if (code === DOLLAR) {
          inner.consume(code);
          count++;
          return signs;
        }
        if (count < size) return isNone(code);
        return blanks(code);
      };
      const blanks: State = (code) => {
        if (isBlank(code)) {
          inner.consume(code);
          return blanks;
        }
        if (code !== null && !isLineEnding(code)) return isNone(code);
        inner.exit('mathFlowFence');
        return isFence(code);
      };
      return (code) => {
        if (code !== DOLLAR) return isNone(code);
        inner.enter('mathFlowFence');
        return signs(code);
      };
    },
  };

  const start: State = (code) => {
    effects.enter('mathFlow');
    effects.enter('mathFlowFence');
    return opening(code);
  };
  const opening: State = (code) => {
    if (code === DOLLAR) {
      effects.consume(code);
      size++;
      return opening;
    }
    return size < 2 ? nok(code) : afterOpening(code);
  };
  const afterOpening: State = (code) => {
    if (isBlank(code)) {
      effects.consume(code);
      return afterOpening;
    }
    if (code !== null && !isLineEnding(code)) return nok(code);
    effects.exit('mathFlowFence');
    return interrupt ? ok(code) : lineEnd(code);
  };
  const lineEnd: State = (code) =>
    code === null ? end(code) : effects.attempt(nextLine, lineStart(0), end)(code);
  /** Skips what the opening line was indented by. */
  const lineStart =
    (skipped: number): State =>
    (code) => {
      if (isBlank(code) && skipped < indent) {
        if (skipped === 0) effects.enter('linePrefix');
        effects.consume(code);
        return lineStart(skipped + 1);
      }
      if (skipped > 0) effects.exit('linePrefix');
      return content(code);
    };
  const content: State = (code) => {
    if (code === null || isLineEnding(code)) return lineEnd(code);
    if (code === DOLLAR) return effects.attempt(fence, end, data)(code);
    return data(code);
  };
  const data: State = (code) => {
    effects.enter('mathFlowData');
    return more(code);
  };
  const more: State = (code) => {
    effects.consume(code);
    return (next) => {
      if (next !== null && !isLineEnding(next) && next !== DOLLAR) return more(next);
      effects.exit('mathFlowData');
      return content(next);
    };
  };
  const end: State = (code) => {
    effects.exit('mathFlow');
    return ok(code);
  };
  return start;
}

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function isBlank(code: Code): boolean {
  return code === SPACE || code === -2 || code === -1;
}
