import { autoParagraphs } from './auto-paragraphs';
import { htmlToMarkdown } from './to-markdown';

/** The Markdown of a comment in HTML, whose line ends are line breaks. */
export function commentMarkdown(html: string): string {
  return htmlToMarkdown(autoParagraphs(html.replaceAll('\r\n', '\n'))).trimEnd();
}
