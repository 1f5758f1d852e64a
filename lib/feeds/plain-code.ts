/**
 * Replaces the radio buttons of tabs by their labels, as paragraphs before the code blocks, and removes the links to lines
 * of code, because a feed reader lacks the styles of the site. Nothing else changes.
 */
export function withPlainCode(html: string): string {
  return html
    .replace(/<label><input type="radio"[^>]*>([^<]*)<\/label>/g, '<p><b>$1</b></p>')
    .replace(/<a\b[^>]* data-line="\d+"[^>]*><\/a>/g, '');
}
