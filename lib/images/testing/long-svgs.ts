import { deflateSync } from 'node:zlib';
import type { Hostile } from './hostile-rasters';
import { blackPng } from './png-bytes';
import { RECT, svg } from './svg-bytes';

const LONG_PATH = `<path fill="none" stroke="#000" d="M0 0${Array.from({ length: 60_000 }, (_, index) => `L${(index * 97) % 400} ${(index * 61) % 400}`).join('')}"/>`;

function entities(): string {
  const names = [...'abcdefghijk'];
  const rest = names
    .slice(1)
    .map((name, index) => `<!ENTITY ${name} "${`&${names[index]};`.repeat(10)}">`);
  return `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${rest.join('')}]>`;
}

/** A picture as a data URL: 64 megapixels in a few kB. */
function embeddedPicture(): string {
  const png = blackPng({ width: 8000, height: 8000, depth: 1, colours: 0 });
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** SVG files with too much of one thing, named after that thing. */
export const LONG_SVGS: readonly Hostile[] = [
  ['SVG, one long path', svg(LONG_PATH)],
  [
    'SVG, tiny dashes',
    svg('<path stroke="#000" stroke-dasharray=".0001" d="M0 0L400 400M0 400L400 0"/>'.repeat(50)),
  ],
  [
    'SVG, markers at 60,000 points',
    svg(
      `<marker id="m"><circle r="1"/></marker>${LONG_PATH.replace('<path', '<path marker-mid="url(#m)"')}`,
    ),
  ],
  [
    'SVG, a gradient of 20,000 stops',
    svg(
      `<linearGradient id="g">${'<stop offset=".5"/>'.repeat(20_000)}</linearGradient>${'<rect width="400" height="400" fill="url(#g)"/>'.repeat(500)}`,
    ),
  ],
  ['SVG, 60,000 words', svg(`<text>${'<tspan x="1" y="9">あ</tspan>'.repeat(60_000)}</text>`)],
  ['SVG, one long text', svg(`<text x="0" y="20" textLength="400">${'あ'.repeat(500_000)}</text>`)],
  [
    'SVG, text on a path',
    svg(
      `<defs><path id="t" d="M0 0L9999 400"/></defs><text><textPath href="#t">${'あ'.repeat(100_000)}</textPath></text>`,
    ),
  ],
  ['SVG, 60,000 shapes', svg('<rect width="9" height="9"/>'.repeat(60_000))],
  ['SVG, elements 600 deep', svg(`${'<g>'.repeat(600)}${RECT}${'</g>'.repeat(600)}`)],
  ['SVG, elements 200,000 deep', svg('<g>'.repeat(200_000))],
  [
    'SVG, nested SVG elements',
    svg(
      `${'<svg width="100%" height="100%" viewBox="0 0 9 9">'.repeat(300)}<rect width="9" height="9"/>${'</svg>'.repeat(300)}`,
    ),
  ],
  ['SVG, 99,999 × 99,999', svg('<rect width="99999" height="99999"/>', 99_999)],
  ['SVG, entities', svg('<text>&k;</text>', 400, entities())],
  [
    'SVG, 20,000 rules',
    svg(
      `<style>${Array.from({ length: 20_000 }, (_, index) => `g:nth-child(${index}) rect{fill:red}`).join('')}</style>${`<g>${RECT}</g>`.repeat(3000)}`,
    ),
  ],
  [
    'SVG, an endless selector',
    svg(
      `<style>${'g '.repeat(50_000)}rect{fill:red}</style>${'<g>'.repeat(400)}${RECT}${'</g>'.repeat(400)}`,
    ),
  ],
  [
    'SVG, animations',
    svg(
      '<rect width="400" height="400"><animate attributeName="x" values="0;9" dur="1s" repeatCount="indefinite"/></rect>'.repeat(
        5000,
      ),
    ),
  ],
  [
    'SVG, animations by style sheet',
    svg(
      `<style>@keyframes a{to{transform:rotate(9deg)}}rect{animation:a 1s infinite}</style>${RECT.repeat(5000)}`,
    ),
  ],
  [
    'SVG, a picture of 64 megapixels',
    svg(`<image width="400" height="400" href="${embeddedPicture()}"/>`),
  ],
  [
    'SVG, 100 pictures of 64 megapixels',
    svg(`${`<image width="400" height="400" href="${embeddedPicture()}"/>`.repeat(100)}`),
  ],
  [
    'SVG, a filter of a picture of itself',
    svg(
      '<filter id="f"><feImage href="#a"/><feTile/></filter><g id="a" filter="url(#f)"><rect width="9" height="9"/></g>',
    ),
  ],
  [
    'SVG, tables in a label',
    svg(
      `<foreignObject width="400" height="400">${'<table xmlns="http://www.w3.org/1999/xhtml"><tr><td>'.repeat(100)}a${'</td></tr></table>'.repeat(100)}</foreignObject>`,
    ),
  ],
  [
    'SVG, a label of 25,000 boxes',
    svg(
      `<foreignObject width="400" height="400">${'<span xmlns="http://www.w3.org/1999/xhtml" style="display:inline-block">a</span>'.repeat(25_000)}</foreignObject>`,
    ),
  ],
  [
    'SVG, a label with shadows',
    svg(
      `<foreignObject width="400" height="400">${'<p xmlns="http://www.w3.org/1999/xhtml" style="text-shadow:0 0 90px red;box-shadow:0 0 90px red">あ</p>'.repeat(3000)}</foreignObject>`,
    ),
  ],
  [
    'SVG, deflated text',
    () => Buffer.concat([Buffer.from('<svg '), deflateSync(Buffer.alloc(50_000_000))]),
  ],
];
