import type { OnLost } from '../html/to-markdown';
import { inlineHtml, type Notes, notesHtml } from './inline';

/** Elements whose text Hatena Blog shows unchanged. */
const UNCHANGED = /<(pre|code|script|style|textarea)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;

/**
 * Converts the Hatena notation in the HTML of the visual editor, such as footnotes and the table of
 * contents, to HTML.
 *
 * @see https://help.hatenablog.com/entry/editing-mode
 */
export function notationInHtml(html: string, onLost: OnLost): string {
  const notes: Notes = [];
  let result = '';
  let at = 0;
  const convert = (part: string) =>
    inlineHtml(
      part.replace(
        /<p>\s*\[:contents\]\s*<\/p>|^\[:contents\]\s*$/gm,
        '<ul class="table-of-contents"></ul>',
      ),
      notes,
      onLost,
    );
  for (const { index, 0: unchanged } of html.matchAll(UNCHANGED)) {
    result += convert(html.slice(at, index)) + unchanged;
    at = index + unchanged.length;
  }
  return result + convert(html.slice(at)) + notesHtml(notes, onLost);
}
