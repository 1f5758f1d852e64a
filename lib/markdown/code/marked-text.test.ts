import { expect, test } from 'vitest';
import { markedRuns } from './marked-text';

const LINE = [
  { text: 'const', kind: 'k' },
  { text: ' aa ', kind: '' },
  { text: '= ', kind: 'p' },
  { text: '11', kind: 'n' },
];

/** The tokens with `|` between them, and the marked ones in brackets. */
function shown(texts: string[]): string {
  return markedRuns(LINE, texts)
    .map(({ isMarked, tokens }) => {
      const text = tokens.map(({ text, kind }) => `${kind}:${text}`).join('|');
      return isMarked ? `[${text}]` : text;
    })
    .join('|');
}

test.each([
  [[], 'k:const|: aa |p:= |n:11'],
  [['no'], 'k:const|: aa |p:= |n:11'],
  [['const'], '[k:const]|: aa |p:= |n:11'],
  [['a'], 'k:const|: |[:aa]|: |p:= |n:11'],
  [['st a'], 'k:con|[k:st|: a]|:a |p:= |n:11'],
  [['= 11', 'aa'], 'k:const|: |[:aa]|: |[p:= |n:11]'],
  [['aa =', 'a'], 'k:const|: |[:aa |p:=]|p: |n:11'],
  [['CONST'], 'k:const|: aa |p:= |n:11'],
])('with %j marked, the tokens are %s', (texts, expected) => {
  expect(shown(texts)).toBe(expected);
});
