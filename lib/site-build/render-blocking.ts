import { SHOWN_FIRST } from '../markdown/rehype/reserved-ids';

const LINK = `<link rel="expect" href="#${SHOWN_FIRST}" blocking="render"/>`;
const PLACE = `<template id="${SHOWN_FIRST}"></template>`;
/** Bytes of HTML with which a page, compressed, may no longer come in one round trip. */
const LONG = 40_000;

/**
 * A finished page that a browser shows once it is whole. A busy browser stops in the middle of a page
 * and shows what it has read: then the menu grows to the left or breaks into a second line, a title
 * breaks anew, the foot of a short page climbs. A long page is shown from its title on.
 */
export function blockRendering(html: string): string {
  const end = html.indexOf('</head>');
  const place = Buffer.byteLength(html) > LONG ? belowTitle(html) : html.lastIndexOf('</body>');
  if (end < 0 || place < end) return html;
  return html.slice(0, end) + LINK + html.slice(end, place) + PLACE + html.slice(place);
}

function belowTitle(html: string): number {
  const main = html.indexOf('<main');
  const header = html.indexOf('</header>', main);
  return header < 0 ? main : header + '</header>'.length;
}
