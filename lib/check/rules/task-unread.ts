import { visit } from 'unist-util-visit';
import { shorten } from '../notation';
import type { Finding, Rule } from '../rule';

/**
 * A checkbox that is empty, full-width or directly before its
 * text, or one of the extra states of Obsidian, such as `[>]`.
 */
const CHECKBOX =
  /^(?:\[([ \u3000]?|[xX])\]|［([ \u3000xX]?)］|\[[-<>/?!*]\])([ \t\u3000]*)(?=[^\s\u3000([:])/;

/** Task list items whose checkbox is not valid in GFM 0.29 §5.3: `[]`, `[　]`, `［ ］`, `[>]`. */
export const taskUnread: Rule = {
  name: 'taskUnread',
  level: 'warning',
  find: ({ mdast, post: { body }, positionOf, sourceOffset }) => {
    const findings: Finding[] = [];
    visit(mdast, 'listItem', ({ checked, children: [paragraph] }) => {
      const start = paragraph?.position?.start.offset;
      if (paragraph?.type !== 'paragraph' || start === undefined || typeof checked === 'boolean')
        return;
      if (paragraph.children[0]?.type !== 'text') return;
      const line = body.slice(start, paragraph.position?.end.offset);
      const [old = '', narrow, wide] = CHECKBOX.exec(line) ?? [];
      if (old === '') return;
      const mark = narrow ?? wide;
      const text = /x/i.test(mark ?? '') ? '[x] ' : '[ ] ';
      const other = shorten(`- ${text}${line.slice(old.length)}`);
      const edits = mark === undefined ? [] : [{ start: sourceOffset(start), old, text }];
      findings.push({ ...positionOf(start), value: old.trim(), other, edits });
    });
    return findings;
  },
};
