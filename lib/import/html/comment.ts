import { autoParagraphs } from './auto-paragraphs';
import { htmlToMarkdown } from './to-markdown';

/** Converts a comment from HTML to Markdown. Line breaks in it stay line breaks. */
export function commentMarkdown(html: string): string {
  return htmlToMarkdown(autoParagraphs(html)).trimEnd();
}
