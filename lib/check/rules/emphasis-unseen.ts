import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** A pair of `**` on one line, neither escaped nor part of a longer run. */
const PAIR = /(?<![\\*])\*\*(?!\*)((?:\\.|[^*\\\n])+?)\*\*(?!\*)/g;

/**
 * `**…**` that stayed text when the Markdown was read (CommonMark 0.31.2 §6.2, and the leave it is
 * given here beside Japanese). Powers such as `2 ** 3 ** 4` are not meant.
 */
export const emphasisUnseen: Rule = {
  name: 'emphasisUnseen',
  level: 'warning',
  find: ({ mdast, post: { body }, placeOf, sourceOffset }) => {
    const findings: Finding[] = [];
    visit(mdast, 'text', ({ position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (start === undefined || end === undefined) return;
      const text = body.slice(start, end);
      for (const match of text.matchAll(PAIR)) {
        const [value, inner = ''] = match;
        const words = inner.trim();
        if (words === '' || isPower(text.slice(0, match.index), inner)) continue;
        const mended = words !== inner && isBesideSpaceOrText(words) ? `**${words}**` : '';
        const edit = { start: sourceOffset(start + match.index), old: value, text: mended };
        const edits = mended === '' ? [] : [edit];
        findings.push({ ...placeOf(start + match.index), value, other: mended, edits });
      }
    });
    return findings;
  },
};

function isPower(before: string, inner: string): boolean {
  return /^\s+[\w.]+\s+$/.test(inner) && /[\w)\]]\s*$/.test(before);
}

/** Whether emphasis of these words holds wherever it stands: no punctuation at either end. */
function isBesideSpaceOrText(words: string): boolean {
  return /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(words);
}
