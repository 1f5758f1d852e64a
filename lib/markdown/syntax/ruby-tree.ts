import type { ElementContent } from 'hast';
import type { Emphasis, Parent, Text } from 'mdast';
import type { CompileContext, Extension } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';
import { CJK } from '../text/cjk';
import { kanjiBeforeReading, type RubyParts, readBraces, readMarked } from './ruby-words';

/** Ruby: its child is the base text; `data.hChildren` has the readings as well. */
export interface Ruby extends Parent {
  type: 'ruby';
  children: Text[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    ruby: Ruby;
  }
  interface RootContentMap {
    ruby: Ruby;
  }
}

/** The nodes of lib/markdown/syntax/ruby. */
export const rubyTree: Extension = {
  exit: {
    rubyBraces(token) {
      const parts = readBraces(this.sliceSerialize(token));
      if (parts) add(this, rubyOf(parts), token);
    },
    rubyMarked(token) {
      const parts = readMarked(this.sliceSerialize(token));
      if (parts) add(this, rubyOf(parts), token);
    },
    emphasisDots(token) {
      add(this, dotted(this.sliceSerialize(token).slice(2, -2)), token);
    },
    rubyReading(token) {
      const written = this.sliceSerialize(token);
      const parent = this.stack.at(-1);
      const siblings: unknown[] = parent && 'children' in parent ? parent.children : [];
      const before = siblings.at(-1);
      const base = isText(before) ? kanjiBeforeReading(before.value) : '';
      if (!isText(before)) return add(this, text(written), token);
      if (base === '') {
        before.value += written;
        if (before.position) before.position.end = token.end;
        return;
      }
      // The base text is already part of the text node before the reading.
      const start = shifted(token.start, -base.length);
      before.value = before.value.slice(0, -base.length);
      if (before.position) before.position.end = start;
      if (before.value === '') siblings.pop();
      add(this, rubyOf({ base, readings: [written.slice(1, -1)] }), { ...token, start });
    },
  },
};

function add(builder: CompileContext, node: Ruby | Emphasis | Text, token: Token): undefined {
  builder.enter(node, token);
  builder.exit(token);
}

function isText(node: unknown): node is Text {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'text';
}

function shifted(point: Token['start'], by: number): Token['start'] {
  return { ...point, column: point.column + by, offset: point.offset + by };
}

function rubyOf({ base, readings }: RubyParts): Ruby {
  const parts = readings.length > 1 ? [...base] : [base];
  const hChildren = parts.flatMap((part, index) => [
    text(part),
    ...['rp', 'rt', 'rp'].map((tagName, at): ElementContent => {
      const value = ['（', readings[index] ?? '', '）'][at] ?? '';
      return { type: 'element', tagName, properties: {}, children: [text(value)] };
    }),
  ]);
  return { type: 'ruby', children: [text(base)], data: { hName: 'ruby', hChildren } };
}

/** Emphasis, which the style sheet gives dots in Japanese; of a post in another language, only this text has them. */
function dotted(value: string): Emphasis {
  const hProperties = CJK.test(value) ? { lang: 'ja' } : {};
  return { type: 'emphasis', children: [text(value)], data: { hProperties } };
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}
