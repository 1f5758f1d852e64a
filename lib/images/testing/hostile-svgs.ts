import type { Hostile } from './hostile-rasters';
import { RECT, svg } from './svg-bytes';

/** A chain of elements, in which `next` makes each element after the first. */
function chain(levels: number, first: string, next: (level: number) => string): string {
  return first + Array.from({ length: levels }, (_, level) => next(level)).join('');
}

const USES = chain(
  8,
  '<g id="u0"><circle r="9"/></g>',
  (level) => `<g id="u${level + 1}">${`<use href="#u${level}" x="1"/>`.repeat(10)}</g>`,
);
const PATTERNS = chain(
  12,
  '<pattern id="p0" width="9" height="9" patternUnits="userSpaceOnUse"><rect width="5" height="5"/></pattern>',
  (level) =>
    `<pattern id="p${level + 1}" width="9" height="9" patternUnits="userSpaceOnUse"><rect width="9" height="9" fill="url(#p${level})"/></pattern>`,
);
/** Small SVG files whose elements refer to each other or overlap, so that rendering them is expensive. */
export const HOSTILE_SVGS: readonly Hostile[] = [
  ['SVG, uses of uses', svg(`<defs>${USES}</defs><use href="#u8"/>`)],
  ['SVG, two links on one use', svg(`<defs>${USES}</defs><use href="#u0" xlink:href="#u8"/>`)],
  [
    'SVG, two links on one use, in the other order',
    svg(`<defs>${USES}</defs><use href="#u8" xlink:href="#u0"/>`),
  ],
  ['SVG, circular uses', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
  [
    'SVG, symbols of symbols',
    svg(
      `<defs>${USES.replaceAll('<g ', '<symbol viewBox="0 0 9 9" ').replaceAll('</g>', '</symbol>')}</defs><use href="#u8"/>`,
    ),
  ],
  [
    'SVG, patterns of patterns',
    svg(`<defs>${PATTERNS}</defs>${RECT.replace('/>', ' fill="url(#p12)"/>')}`),
  ],
  [
    'SVG, a pattern of tiny tiles',
    svg(
      `<pattern id="p" width=".01" height=".01" patternUnits="userSpaceOnUse"><circle r="9"/></pattern>${'<rect width="400" height="400" fill="url(#p)"/>'.repeat(50)}`,
    ),
  ],
  [
    'SVG, masks of masks',
    svg(
      chain(
        30,
        '<mask id="m0"><rect width="400" height="400" fill="#fff"/></mask>',
        (level) =>
          `<mask id="m${level + 1}"><g mask="url(#m${level})"><rect width="400" height="400" fill="#fff" mask="url(#m${level})"/></g></mask>`,
      ) + RECT.replace('/>', ' mask="url(#m30)"/>'),
    ),
  ],
  [
    'SVG, 2,000 masks',
    svg(
      `<mask id="m">${RECT}</mask>${'<rect width="400" height="400" mask="url(#m)"/>'.repeat(2000)}`,
    ),
  ],
  [
    'SVG, clip paths of clip paths',
    svg(
      chain(
        25,
        '<clipPath id="c0"><rect width="9" height="9"/></clipPath>',
        (level) =>
          `<clipPath id="c${level + 1}" clip-path="url(#c${level})"><rect width="9" height="9" clip-path="url(#c${level})"/></clipPath>`,
      ) + RECT.replace('/>', ' clip-path="url(#c25)"/>'),
    ),
  ],
  [
    'SVG, a filter of 400 steps',
    svg(
      `<filter id="f">${'<feGaussianBlur stdDeviation="50"/>'.repeat(400)}</filter><rect width="2000" height="2000" filter="url(#f)"/>`,
      2000,
    ),
  ],
  [
    'SVG, turbulence',
    svg(
      `<filter id="f">${'<feTurbulence numOctaves="999" baseFrequency=".9"/>'.repeat(50)}</filter><rect width="4000" height="4000" filter="url(#f)"/>`,
      4000,
    ),
  ],
  [
    'SVG, 3,000 shapes with a filter',
    svg(
      `<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>${'<rect width="400" height="400" filter="url(#f)"/>'.repeat(3000)}`,
    ),
  ],
  [
    'SVG, morphology',
    svg(
      '<filter id="f"><feMorphology operator="dilate" radius="300"/></filter><rect width="2000" height="2000" filter="url(#f)"/>',
      2000,
    ),
  ],
  [
    'SVG, filters by style sheet',
    svg(`<style>rect{filter:blur(40px) drop-shadow(0 0 40px red)}</style>${RECT.repeat(1500)}`),
  ],
  [
    'SVG, a custom property',
    svg(`<style>*{--a:blur(40px)}rect{filter:var(--a)}</style>${RECT.repeat(1500)}`),
  ],
  [
    'SVG, translucent groups',
    svg(`${'<g opacity=".9">'.repeat(400)}${RECT}${RECT}${'</g>'.repeat(400)}`, 3000),
  ],
  [
    'SVG, blending',
    svg(
      `<g style="isolation:isolate">${'<rect width="3000" height="3000" style="mix-blend-mode:difference"/>'.repeat(300)}</g>`,
      3000,
    ),
  ],
];
