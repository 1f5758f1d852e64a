import { visit } from 'unist-util-visit';
import { shorten } from '../notation';
import type { Finding, Rule } from '../rule';

/** Comments, elements whose content may look like Markdown without being it, and tags. These are skipped. */
const SKIPPED = String.raw`<!--[\s\S]*?(?:-->|(?![\s\S]))|<(pre|code|script|style|textarea|title|svg|math|kbd|samp|xmp)\b[\s\S]*?(?:<\/\1\s*>|(?![\s\S]))|<[^>]*>`;
/** Markdown that is hardly meant literally: strong emphasis, links, images, headings, code fences. */
const MARKDOWN = String.raw`(?<markdown>\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|!?\[[^[\]\n]*\]\([^()\s]+\)|^ {0,3}#{1,6} \S[^\n<]*|^ {0,3}\`\`\`[^\n<]*)`;
const PATTERN = new RegExp(`${SKIPPED}|${MARKDOWN}`, 'gim');

/** Markdown inside an HTML block, without an empty line before it: it is not parsed (CommonMark 0.31.2 §4.6). */
export const markdownInHtml: Rule = {
  name: 'markdownInHtml',
  level: 'warning',
  find: ({ mdast, positionOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'html', ({ value, position }, _, parent) => {
      const start = position?.start.offset;
      // An HTML node that is only a tag contains no text.
      if (start === undefined || (!value.includes('\n') && !/<\w[^>]*>[^<]/.test(value))) return;
      if (parent?.type === 'paragraph' || parent?.type === 'heading') return;
      const [first] = [...value.matchAll(PATTERN)].filter(
        ({ groups }) => groups?.markdown !== undefined,
      );
      if (first) findings.push({ ...positionOf(start + first.index), value: shorten(first[0]) });
    });
    return findings;
  },
};
