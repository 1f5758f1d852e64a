/** What app/layout writes into the head; React escapes `>` in attributes. */
const LINK = /<link rel="(?:expect|search)"[^>]*>/g;

/**
 * Puts the head of a page in one order. React writes the links of the layout before or after the
 * metadata of the page, whichever is done first, and the same page must be the same bytes.
 */
export function settleHead(html: string): string {
  const end = html.indexOf('</head>');
  if (end < 0) return html;
  const head = html.slice(0, end);
  const links = head.match(LINK) ?? [];
  return head.replaceAll(LINK, '') + links.sort().join('') + html.slice(end);
}
