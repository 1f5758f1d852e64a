import { visit } from 'unist-util-visit';
import { CJK } from '../../markdown/text/cjk';
import type { Page } from '../page';
import type { Finding, Rule } from '../rule';

/** Text between two `**` on one line; the delimiters are neither escaped nor part of a longer run. */
const PAIR = /(?<![\\*])\*\*(?!\*)((?:\\.|[^*\\\n])+?)\*\*(?!\*)/g;

/** Text between two `__`, but not the gaps of a form: 住所__、氏名__ */
const UNDERSCORES = /(?<![\\_])__(?![_、。，．,.:：])((?:[^_\n]|_(?!_))*[^_\s])\s*__(?!_)/g;

/**
 * `**…**`, or `__…__` beside Japanese, that was not parsed as emphasis, because
 * its delimiters are not flanking (CommonMark 0.31.2 §6.2, with the exceptions
 * of remark-cjk-friendly). Powers such as `2 ** 3 ** 4` are not reported.
 */
export const emphasisUnseen: Rule = {
  name: 'emphasisUnseen',
  level: 'warning',
  find: (page) => {
    const { mdast, post, positionOf, sourceOffset } = page;
    const { body } = post;
    const findings: Finding[] = aroundUrls(page);
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
        findings.push({ ...positionOf(start + match.index), value, other, edits });
      }
      for (const match of text.matchAll(PAIR)) {
        const [value, inner = ''] = match;
        const words = inner.trim();
        const before = text.slice(Math.max(0, match.index - 40), match.index);
        if (words === '' || isPower(before, inner, text.slice(match.index + value.length)))
          continue;
        const fixed = words !== inner && beginsAndEndsWithWord(words) ? `**${words}**` : '';
        const edit = { start: sourceOffset(start + match.index), old: value, text: fixed };
        const edits = fixed === '' ? [] : [edit];
        findings.push({ ...positionOf(start + match.index), value, other: fixed, edits });
      }
    });
    return findings;
  },
};

/**
 * A possible left operand of `**` at the end of a text: a
 * number, a name of one or two letters, a closing bracket.
 */
const LEFT_OPERAND = /(?:(?<![A-Za-z])[A-Za-z]?\w|\d|[)\]])\s*$/;
/** A possible right operand of `**` at the beginning of a text. */
const RIGHT_OPERAND = /^\s*(?:-?\d|\(|[A-Za-z]\w?(?!\w))/;

function isPower(before: string, inner: string, after: string): boolean {
  if (/^\s+[\w.]+\s+$/.test(inner) && /[\w)\]]\s*$/.test(before)) return true;
  return (
    [before, inner].every((text) => LEFT_OPERAND.test(text)) &&
    [inner, after].every((text) => RIGHT_OPERAND.test(text))
  );
}

/**
 * Whether words begin and end with a letter or digit, so that `**` around them is flanking whatever is beside it.
 */
function beginsAndEndsWithWord(words: string): boolean {
  return /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(words);
}

/** `**https://…**`: the autolink takes the closing `**` as part of the URL. */
function aroundUrls({ mdast, post: { body }, positionOf, sourceOffset }: Page): Finding[] {
  const findings: Finding[] = [];
  visit(mdast, 'link', ({ position }, _, parent) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined || parent?.type === 'strong') return;
    const url = body.slice(start, end);
    const value = body.slice(start - 2, end + 2);
    if (!/^https?:/i.test(url) || value !== `**${url}**`) return;
    const other = `**<${url}>**`;
    const edits = [{ start: sourceOffset(start - 2), old: value, text: other }];
    findings.push({ ...positionOf(start - 2), value, other, edits });
  });
  return findings;
}
