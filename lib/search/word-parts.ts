import type { Step } from './plan';
import type { Posting } from './postings';
import { INSIDE } from './word-pieces';

/** Positions at which a term is only a part of a word: its beginning, or a part inside it. Elsewhere it is whole words. */
export type WordParts = ReadonlyMap<number, 'beginning' | 'inside'>;

/** Returns where a term is only a part of a word, from the tokens found for each step of its plan. */
export function wordParts(
  found: readonly { step: Step; postings: readonly Posting[] }[],
): WordParts {
  const parts = new Map<number, 'beginning' | 'inside'>();
  const [first, last] = [found.at(0), found.at(-1)];
  if (last?.step.kind === 'word') {
    const { text, offset } = last.step;
    for (const { token, positions } of last.postings) {
      if (token === text || token === INSIDE + text) continue;
      for (const position of positions) parts.set(position - offset, 'beginning');
    }
  }
  for (const { token, positions } of first?.postings ?? []) {
    if (!token.startsWith(INSIDE)) continue;
    for (const position of positions) parts.set(position, 'inside');
  }
  return parts;
}
