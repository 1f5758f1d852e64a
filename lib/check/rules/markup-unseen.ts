import { visit } from 'unist-util-visit';
import { shorten } from '../notation';
import type { Finding, Rule } from '../rule';

/** A comment, passed over; else a processing instruction, CDATA or a declaration (CommonMark 0.31.2 §6.6). */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![A-Za-z][^>]*>/g;

/** `<?php … ?>`, `<![CDATA[…]]>` and `<!DOCTYPE …>`: HTML shows nothing of them, nor of the words inside. */
export const markupUnseen: Rule = {
  name: 'markupUnseen',
  level: 'warning',
  find: ({ mdast, placeOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'html', ({ value, position }) => {
      const start = position?.start.offset;
      if (start === undefined) return;
      for (const { index, 0: markup } of value.matchAll(MARKUP)) {
        if (!markup.startsWith('<!--'))
          findings.push({ ...placeOf(start + index), value: shorten(markup) });
      }
    });
    return findings;
  },
};
