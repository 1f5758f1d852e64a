import { visit } from 'unist-util-visit';
import { shorten } from '../notation';
import type { Finding, Rule } from '../rule';

/** What is text in HTML whatever it looks like, and tags; passed over. */
const PASSED = String.raw`<!--[\s\S]*?(?:-->|(?![\s\S]))|<(pre|code|script|style|textarea|title|svg|math|kbd|samp|xmp)\b[\s\S]*?(?:<\/\1\s*>|(?![\s\S]))|<[^>]*>`;
/** Signs of Markdown that nobody writes for their own sake. */
const SIGNS = String.raw`(?<found>\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|!?\[[^[\]\n]*\]\([^()\s]+\)|^ {0,3}#{1,6} \S[^\n<]*|^ {0,3}\`\`\`[^\n<]*)`;
const PATTERN = new RegExp(`${PASSED}|${SIGNS}`, 'gim');

/** Markdown between tags without an empty line before it: CommonMark takes it for HTML (0.31.2 §4.6). */
export const markdownInHtml: Rule = {
  name: 'markdownInHtml',
  level: 'warning',
  find: ({ mdast, placeOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'html', ({ value, position }, _, parent) => {
      const start = position?.start.offset;
      // Within a line of text only the tag itself is HTML.
      if (start === undefined || (!value.includes('\n') && !/<\w[^>]*>[^<]/.test(value))) return;
      if (parent?.type === 'paragraph' || parent?.type === 'heading') return;
      const [first] = [...value.matchAll(PATTERN)].filter(
        ({ groups }) => groups?.found !== undefined,
      );
      if (first) findings.push({ ...placeOf(start + first.index), value: shorten(first[0]) });
    });
    return findings;
  },
};
