import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import { readOpening } from './container-names';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    container: 'container';
    containerOpening: 'containerOpening';
    containerClosing: 'containerClosing';
  }
  interface ContainerState {
    /** Whether the closing line of a `:::` container was read. */
    isClosed?: boolean;
  }
}

const COLON = ':'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);

/** For each parser, its current line, and the number of colons of each container that contains this line. */
const currentLines = new WeakMap<TokenizeContext, { line: number; sizes: number[] }>();

/**
 * Containers are blocks that contain other blocks, like block quotes: all further lines belong to them, up to a line of
 * as many colons. A container within another needs fewer colons than the outer one, as on Zenn. Without a closing line
 * it reaches to the end of its parent; lib/markdown/syntax/container-tree then makes text of its first line.
 */
const container: Construct = {
  name: 'container',
  tokenize(effects, ok, nok) {
    const { containerState } = this;
    const { line } = this.now();
    const current = currentLines.get(this);
    const limit = current?.line === line ? Math.min(...current.sizes) : Number.POSITIVE_INFINITY;
    let text = '';
    return (code) => {
      if (code !== COLON || !containerState) return nok(code);
      if (!containerState.open) effects.enter('container', { _container: true });
      effects.enter('containerOpening');
      return next(code);
    };

    function next(code: Code): State | undefined {
      // Tabs have the codes -2 and -1; line endings have lower ones.
      if (code !== null && code > -3) {
        text += code < 0 ? ' ' : String.fromCharCode(code);
        effects.consume(code);
        return next;
      }
      const opening = readOpening(text);
      if (!containerState || !opening || opening.size >= limit) return nok(code);
      effects.exit('containerOpening');
      containerState.open = true;
      containerState.size = opening.size;
      return ok(code);
    }
  },
  continuation: {
    tokenize(effects, ok, nok) {
      const { containerState } = this;
      const { line } = this.now();
      if (!containerState || containerState.isClosed) return nok;
      const size = Number(containerState.size);
      const current = currentLines.get(this);
      if (current?.line === line) current.sizes.push(size);
      else currentLines.set(this, { line, sizes: [size] });
      const closed: State = (code) => {
        containerState.isClosed = true;
        return ok(code);
      };
      return effects.attempt(closingOf(size), closed, ok);
    },
  },
  exit(effects) {
    effects.exit('container');
  },
};

/** A line of at least so many colons and nothing else, indented by three spaces at limit. */
function closingOf(size: number): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let spaces = 0;
      let colons = 0;
      return (code) => {
        effects.enter('containerClosing');
        return before(code);
      };

      function before(code: Code): State | undefined {
        if (code !== SPACE || spaces === 3) return sequence(code);
        spaces++;
        effects.consume(code);
        return before;
      }

      function sequence(code: Code): State | undefined {
        if (code !== COLON) return colons < size ? nok(code) : after(code);
        colons++;
        effects.consume(code);
        return sequence;
      }

      function after(code: Code): State | undefined {
        if (code === null || code < -2) {
          effects.exit('containerClosing');
          return ok(code);
        }
        if (code !== SPACE && code > 0) return nok(code);
        effects.consume(code);
        return after;
      }
    },
  };
}

/** `:::message`, `:::details`, `:::note` and `:::code-group`, as blocks. */
export const containerSyntax: Extension = { document: { [COLON]: container } };
