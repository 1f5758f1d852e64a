import { RENDER_BLOCKING_ID } from '../markdown/rehype/reserved-ids';

const LINK = `<link rel="expect" href="#${RENDER_BLOCKING_ID}" blocking="render"/>`;
const MARKER = `<template id="${RENDER_BLOCKING_ID}"></template>`;
/** Bytes of HTML above which a page, compressed, may need more than one round trip. */
const LONG_PAGE = 40_000;

/**
 * Blocks rendering of a page until it has been parsed (HTML §4.6.7, `rel=expect`). Otherwise a busy browser
 * paints a part of the page, and the layout shifts: the menu grows or wraps, a title breaks differently, the footer
 * moves. A long page is blocked only until the parser has passed its title.
 *
 * @returns the page with the link and its target, or the text unchanged if it is not a whole page.
 */
export function blockRendering(html: string): string {
  const end = html.indexOf('</head>');
  const position =
    Buffer.byteLength(html) > LONG_PAGE ? belowTitle(html) : html.lastIndexOf('</body>');
  if (end < 0 || position < end) return html;
  return html.slice(0, end) + LINK + html.slice(end, position) + MARKER + html.slice(position);
}

function belowTitle(html: string): number {
  const main = html.indexOf('<main');
  const header = html.indexOf('</header>', main);
  return header < 0 ? main : header + '</header>'.length;
}
