import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import { type HtmlMarkup, markupReader } from '../../html-markup';
import type { ImportedPost } from '../imported-post';
import { parseMarkdown } from '../markdown/parse-markdown';

/** From a line that begins with markup, also in a list or block quote, to the next empty line. */
const HTML = /^[ \t>*+\-\d.)]*<[a-z!?/][^\n]*(?:\n[^\n]*\S[^\n]*)*/gim;

/**
 * Makes the words visible that a tag or comment without its end hides, which would stop the build: the tag becomes text,
 * the comment ends where its HTML ends. Each is added to the notes of the post.
 */
export function closeMarkup(markdown: string, { notes }: Pick<ImportedPost, 'notes'>): string {
  if (!mayBeUnclosed(markdown)) return markdown;
  const blocks: Html[] = [];
  visit(parseMarkdown(markdown), 'html', (node) => {
    blocks.push(node);
  });
  const markupOf = markupReader();
  let result = '';
  let from = 0;
  for (const { value, position } of blocks) {
    const unclosed = markupOf(value).find(({ isClosed }) => !isClosed);
    if (unclosed === undefined || isAtEnd(unclosed)) continue;
    const [first = ''] = unclosed.text.split('\n');
    const end = position?.end.offset ?? 0;
    // In a block quote or list, the value lacks the prefix of each line.
    const start = markdown.indexOf(first, (position?.start.offset ?? 0) + unclosed.index);
    result +=
      unclosed.kind === 'comment'
        ? `${markdown.slice(from, end)} -->`
        : `${markdown.slice(from, start)}&lt;${markdown.slice(start + 1, end)}`;
    from = end;
    notes.push({ level: 'changed', name: 'markupClosed', value: unclosed.text.slice(0, 80) });
  }
  return result + markdown.slice(from);
}

/** Whether it is an unclosed comment that hides nothing else. */
function isAtEnd({ kind, text }: HtmlMarkup): boolean {
  return kind === 'comment' && !text.trimEnd().includes('\n');
}

/** Whether a paragraph whose line begins with markup has some without an end. Parsing every post takes long. */
function mayBeUnclosed(markdown: string): boolean {
  return [...markdown.matchAll(HTML)].some(([html]) =>
    markupReader()(html.replace(/^[ \t>]+/gm, '')).some(({ isClosed }) => !isClosed),
  );
}
