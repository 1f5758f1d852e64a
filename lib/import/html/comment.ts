import { autoParagraphs } from './auto-paragraphs';
import { htmlToMarkdown } from './to-markdown';

/**
 * Converts a comment from HTML to Markdown. Line breaks in it stay line breaks, and `<?php` and `<!` are text: nobody
 * reads the notes of a comment.
 */
export function commentMarkdown(html: string): string {
  return htmlToMarkdown(autoParagraphs(html.replace(/<(?=[?!%])/g, '&lt;'))).trimEnd();
}
