/** What app/layout writes for browsers that add searches; React escapes `>` in attributes. */
const SEARCH_LINK = /<link rel="search"[^>]*>/;

/**
 * Puts the head of a page in one order. React writes the link of the layout before or after the
 * metadata of the page, whichever is done first, and the same page must be the same bytes.
 */
export function settleHead(html: string): string {
  const link = SEARCH_LINK.exec(html)?.[0];
  if (link === undefined) return html;
  return html.replace(link, '').replace('</head>', () => `${link}</head>`);
}
