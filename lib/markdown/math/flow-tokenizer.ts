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
 * A formula between two lines of `$$`, as a construct of micromark. The closing `$$` may be at the end of the last line
 * of the formula, as on GitHub. With text after the opening `$$`, it is a formula in running text
 * (math/text-tokenizer).
 */
export const mathFlow: Construct = { name: 'mathFlow', tokenize, concrete: true };

/** A line ending after which the block continues: the next line is not a lazy continuation line. */
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

  /** At least as many dollar signs as opened the block, and nothing but whitespace after them. */
  const fence: Construct = {
    partial: true,
    tokenize(inner, isFence, isNotFence) {
      let count = 0;
      const dollars: State = (code) => {
        if (code === DOLLAR) {
          inner.consume(code);
          count++;
          return dollars;
        }
        if (count < size) return isNotFence(code);
        return spaces(code);
      };
      const spaces: State = (code) => {
        if (isSpace(code)) {
          inner.consume(code);
          return spaces;
        }
        if (code !== null && !isLineEnding(code)) return isNotFence(code);
        inner.exit('mathFlowFence');
        return isFence(code);
      };
      return (code) => {
        if (code !== DOLLAR) return isNotFence(code);
        inner.enter('mathFlowFence');
        return dollars(code);
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
    if (isSpace(code)) {
      effects.consume(code);
      return afterOpening;
    }
    if (code !== null && !isLineEnding(code)) return nok(code);
    effects.exit('mathFlowFence');
    return interrupt ? ok(code) : lineEnd(code);
  };
  const lineEnd: State = (code) =>
    code === null ? end(code) : effects.attempt(nextLine, lineStart(0), end)(code);
  /** Skips at most the indentation of the opening line. */
  const lineStart =
    (skipped: number): State =>
    (code) => {
      if (isSpace(code) && skipped < indent) {
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

function isSpace(code: Code): boolean {
  return code === SPACE || code === -2 || code === -1;
}
