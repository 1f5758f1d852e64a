import { visit } from 'unist-util-visit';
import { CJK } from '../../markdown/text/cjk';
import type { Page } from '../page';
import type { Finding, Rule } from '../rule';

/** A pair of `**` on one line, neither escaped nor part of a longer run. */
const PAIR = /(?<![\\*])\*\*(?!\*)((?:\\.|[^*\\\n])+?)\*\*(?!\*)/g;

/** A pair of `__`, but for blanks of a form to fill in: 住所__、氏名__ */
const UNDERSCORES = /(?<![\\_])__(?![_、。，．,.:：])((?:[^_\n]|_(?!_))*[^_\s])\s*__(?!_)/g;

/**
 * `**…**`, or `__…__` beside Japanese, that stayed text when the Markdown was read (CommonMark 0.31.2 §6.2, and the
 * exceptions of remark-cjk-friendly beside Japanese). Powers such as `2 ** 3 ** 4` are not meant.
 */
export const emphasisUnseen: Rule = {
  name: 'emphasisUnseen',
  level: 'warning',
  find: (page) => {
    const { mdast, post, placeOf, sourceOffset } = page;
    const { body } = post;
    const findings: Finding[] = aroundAddresses(page);
    visit(mdast, 'text', ({ position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (start === undefined || end === undefined) return;
      const text = body.slice(start, end);
      for (const match of text.matchAll(UNDERSCORES)) {
        const [value, inner = ''] = match;
        const after = match.index + value.length;
        if (/^\w+$/.test(inner)) continue;
        if (!CJK.test(text.slice(match.index - 1, match.index) + inner + text.charAt(after)))
          continue;
        const other = `**${inner.trim()}**`;
        const edits = inner.includes('*')
          ? []
          : [{ start: sourceOffset(start + match.index), old: value, text: other }];
        findings.push({ ...placeOf(start + match.index), value, other, edits });
      }
      for (const match of text.matchAll(PAIR)) {
        const [value, inner = ''] = match;
        const words = inner.trim();
        const before = text.slice(Math.max(0, match.index - 40), match.index);
        if (words === '' || isPower(before, inner, text.slice(match.index + value.length)))
          continue;
        const mended = words !== inner && isBesideSpaceOrText(words) ? `**${words}**` : '';
        const edit = { start: sourceOffset(start + match.index), old: value, text: mended };
        const edits = mended === '' ? [] : [edit];
        findings.push({ ...placeOf(start + match.index), value, other: mended, edits });
      }
    });
    return findings;
  },
};

/** A number, a name of one or two letters or a bracket, before and after a sign of reckoning. */
const BEFORE = /(?:(?<![A-Za-z])[A-Za-z]?\w|\d|[)\]])\s*$/;
const AFTER = /^\s*(?:-?\d|\(|[A-Za-z]\w?(?!\w))/;

function isPower(before: string, inner: string, after: string): boolean {
  if (/^\s+[\w.]+\s+$/.test(inner) && /[\w)\]]\s*$/.test(before)) return true;
  return (
    [before, inner].every((text) => BEFORE.test(text)) &&
    [inner, after].every((text) => AFTER.test(text))
  );
}

/** Whether emphasis of these words holds wherever it stands: no punctuation at either end. */
function isBesideSpaceOrText(words: string): boolean {
  return /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(words);
}

/** `**https://…**`: an address takes its signs in before Markdown sees the end of emphasis. */
function aroundAddresses({ mdast, post: { body }, placeOf, sourceOffset }: Page): Finding[] {
  const findings: Finding[] = [];
  visit(mdast, 'link', ({ position }, _, parent) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined || parent?.type === 'strong') return;
    const address = body.slice(start, end);
    const value = body.slice(start - 2, end + 2);
    if (!/^https?:/i.test(address) || value !== `**${address}**`) return;
    const other = `**<${address}>**`;
    const edits = [{ start: sourceOffset(start - 2), old: value, text: other }];
    findings.push({ ...placeOf(start - 2), value, other, edits });
  });
  return findings;
}
