/** An SVG of `size` × `size` pixels with some content. */
export function svg(content: string, size = 900): string {
  const xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${xlink} width="${size}" height="${size}">${content}</svg>`;
}

/** The results of `of` for the indexes 0 to `count - 1`, joined. */
export function times(count: number, of: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => of(index)).join('');
}

/**
 * An SVG of eight levels. On each level, `wrap` makes an element with ten references to the previous level, which
 * `refer` makes.
 */
function levels(wrap: (id: string, content: string) => string, refer: (id: string) => string) {
  const all = times(8, (level) => wrap(`l${level + 1}`, refer(`l${level}`).repeat(10)));
  return svg(`<rect id="l0" width="9" height="9"/>${all}${refer('l8')}`);
}

const rect = (attributes: string) => `<rect width="99" height="99" ${attributes}/>`;
const dashed = 'L900 0L0 900L900 900L0 0';

/**
 * Small SVGs that would take a browser or library minutes or gigabytes to render, by what makes them costly.
 */
export const COSTLY_SVGS: readonly (readonly [name: string, source: string])[] = [
  [
    '<use> elements',
    levels(
      (id, content) => `<g id="${id}">${content}</g>`,
      (id) => `<use href="#${id}"/>`,
    ),
  ],
  [
    '<use> elements whose href is written after xlink:href',
    levels(
      (id, content) => `<g id="${id}">${content}</g>`,
      (id) => `<use xlink:href="#none" href="#${id}"/>`,
    ),
  ],
  [
    '<use> elements that refer to symbols by xlink:href alone',
    levels(
      (id, content) => `<symbol id="${id}">${content}</symbol>`,
      (id) => `<use xlink:href="#${id}"/>`,
    ),
  ],
  [
    'patterns',
    levels(
      (id, content) => `<pattern id="${id}" width="9" height="9">${content}</pattern>`,
      (id) => rect(`fill="url(#${id})"`),
    ),
  ],
  [
    'patterns of a style attribute',
    levels(
      (id, content) => `<pattern id="${id}" width="9" height="9">${content}</pattern>`,
      (id) => rect(`style="fill: url('#${id}')"`),
    ),
  ],
  [
    'patterns of a style sheet',
    svg(
      `<style>${times(9, (level) => `svg .c${level} { fill: url(#l${level}) }`)}</style>${times(
        8,
        (level) =>
          `<pattern id="l${level + 1}" width="9" height="9">${rect(`class="c${level}"`).repeat(10)}</pattern>`,
      )}${rect('class="c8"')}`,
    ),
  ],
  [
    'patterns that shapes inherit',
    svg(
      `${times(
        8,
        (level) =>
          `<g fill="url(#l${level})"><pattern id="l${level + 1}" width="9" height="9">${rect('').repeat(10)}</pattern></g>`,
      )}${rect('fill="url(#l8)"')}`,
    ),
  ],
  [
    'masks',
    levels(
      (id, content) => `<mask id="${id}">${content}</mask>`,
      (id) => rect(`mask="url(#${id})"`),
    ),
  ],
  [
    'clip paths',
    levels(
      (id, content) => `<clipPath id="${id}">${content}</clipPath>`,
      (id) => rect(`clip-path="url(#${id})"`),
    ),
  ],
  [
    'markers on every point',
    svg(
      `<marker id="m">${rect('').repeat(100)}</marker><path marker-mid="url(#m)" d="M0 0${'L9 9'.repeat(1000)}"/>`,
    ),
  ],
  [
    'pictures in filters',
    levels(
      (id, content) =>
        `<filter id="f${id}">${content}</filter><g id="${id}" filter="url(#f${id})"/>`,
      (id) => `<feImage href="#${id}"/>`,
    ),
  ],
  [
    'turbulence',
    svg(
      `<filter id="f"><feTurbulence numOctaves="500"/></filter>${rect('filter="url(#f)"')}`,
      6000,
    ),
  ],
  [
    'filters of a style sheet',
    svg(`<style>rect { filter: blur(99px) }</style>${rect('').repeat(500)}`),
  ],
  ['short dashes', svg(`<path d="M0 0${dashed}" stroke="red" stroke-dasharray="0.001"/>`)],
  [
    'short dashes of a style sheet',
    svg(`<style>path { stroke-dasharray: .001 }</style><path d="M0 0${dashed}"/>`),
  ],
  [
    'lines that cross each other',
    svg(
      `<path stroke="red" d="M0 0${times(20_000, (i) => `L${(i * 7919) % 900} ${(i * 104_729) % 900}`)}"/>`,
    ),
  ],
  ['blended groups', svg('<g style="mix-blend-mode: difference"><rect/></g>'.repeat(1000))],
  [
    'text along a path',
    svg(`<path id="p" d="M0 0"/><text><textPath href="#p">${'a'.repeat(50_000)}</textPath></text>`),
  ],
  [
    'animated shapes',
    svg('<circle r="9"><animate attributeName="r" to="5"/></circle>'.repeat(3000)),
  ],
  [
    'gradients of gradients',
    svg(
      times(500, (i) => `<linearGradient id="g${i}" href="#g${i - 1}"/>`) +
        rect('fill="url(#g499)"').repeat(100),
    ),
  ],
  [
    'patterns that refer to themselves',
    svg(`<pattern id="p">${rect('fill="url(#p)"')}</pattern>${rect('fill="url(#p)"')}`),
  ],
  [
    'a variable that holds a pattern',
    svg(`<style>svg { --p: url(#p) } rect { fill: var(--p) }</style>${rect('')}`),
  ],
  ['too many shapes', svg(rect('').repeat(30_000))],
];
