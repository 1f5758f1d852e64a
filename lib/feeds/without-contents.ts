/**
 * Removes the table of contents that an author placed in the text: a feed reader shows the article in its own page, where
 * links to headings often lead nowhere.
 */
export function withoutContents(html: string): string {
  // The pipeline makes it, so that it contains no other <details>.
  return html.replace(/<details class="toc"[^>]*>.*?<\/details>\n?/s, '');
}
