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

/** For each parser, the line that it is at, and how many colons opened each container that the line is within. */
const places = new WeakMap<TokenizeContext, { line: number; sizes: number[] }>();

/**
 * The containers as blocks that hold others, like block quotes: each further line belongs to them, up to a line of as
 * many colons. One within another needs fewer colons than the outer one, as on Zenn. Without its end it reaches to
 * the end of what it is in; lib/markdown/syntax/container-tree shows that as text.
 */
const container: Construct = {
  name: 'container',
  tokenize(effects, ok, nok) {
    const { containerState } = this;
    const { line } = this.now();
    const place = places.get(this);
    const most = place?.line === line ? Math.min(...place.sizes) : Number.POSITIVE_INFINITY;
    let text = '';
    return (code) => {
      if (code !== COLON || !containerState) return nok(code);
      if (!containerState.open) effects.enter('container', { _container: true });
      effects.enter('containerOpening');
      return next(code);
    };

    function next(code: Code): State | undefined {
      // Tabs come as negative codes, too; line endings are below them.
      if (code !== null && code > -3) {
        text += code < 0 ? ' ' : String.fromCharCode(code);
        effects.consume(code);
        return next;
      }
      const opening = readOpening(text);
      if (!containerState || !opening || opening.size >= most) return nok(code);
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
      const place = places.get(this);
      if (place?.line === line) place.sizes.push(size);
      else places.set(this, { line, sizes: [size] });
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

/** A line of at least so many colons and nothing else, indented by three spaces at most. */
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

/** `:::message`, `:::details` and `:::note`, as blocks. */
export const containerSyntax: Extension = { document: { [COLON]: container } };
