import { wordsOf } from '../html/words';

/**
 * Returns the words of the HTML that Ghost published which the Markdown of the same post does not have. There are some
 * where one of the two was changed alone.
 */
export function unwrittenWords(html: string, markdown: string): string {
  const written = markdown.toLowerCase().replace(/[^\p{L}]+/gu, '');
  const words = wordsOf(html).match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !written.includes(word.toLowerCase())).join(' ');
}
