import { COLOURS } from './colours';
import { type Drawing, element, round } from './svg';

/** Width of the text column in CSS pixels. */
const COLUMN = 640;
/** A diagram wider than the column is scaled down to this at least; then its figure scrolls. */
const MIN_SCALE = 0.8;
/** Up to this width, a phone scales a diagram down to fit; its text remains larger than 11 pixels. */
const MAX_FITTED = 400;
/** Space around a diagram in an SVG file. */
const MARGIN = 16;

/** The accessible name and description of a diagram. */
interface Names {
  title: string;
  description: string;
}

/** Returns the SVG of a diagram for a page; app/_styles/diagrams.css has the rules for its classes. */
export function pageSvg(
  { width, height, content }: Drawing,
  { title, description }: Names,
): string {
  const scale = width <= COLUMN ? 1 : Math.max(MIN_SCALE, COLUMN / width);
  const size = `width="${Math.ceil(width * scale)}" height="${Math.ceil(height * scale)}"`;
  const look = width <= MAX_FITTED ? 'class="small" ' : '';
  return `<svg ${look}role="img" viewBox="0 0 ${round(width)} ${round(height)}" ${size}>${names(title, description)}${content}</svg>`;
}

/** Returns the SVG of a diagram as a file of its own, with a background and the style rules for light and dark. */
export function fileSvg(
  { width, height, content }: Drawing,
  { title, description }: Names,
): string {
  const [wide, high] = [round(width + 2 * MARGIN), round(height + 2 * MARGIN)];
  const box = `${-MARGIN} ${-MARGIN} ${wide} ${high}`;
  const ground = element('rect', {
    class: 'blank',
    x: -MARGIN,
    y: -MARGIN,
    width: wide,
    height: high,
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${Math.ceil(wide)}" height="${Math.ceil(high)}">${names(title, description)}<style>${STYLE}</style>${ground}${content}</svg>`;
}

function names(title: string, description: string): string {
  return element('title', {}, title) + (description ? element('desc', {}, description) : '');
}

/** The colours of app/_styles/tokens.css, light and dark. */
const PAPER = ['#fbfaf6', '#17181b'] as const;
const LEAF = ['#f3f0e8', '#1f2125'] as const;
const INK = ['#1f1d1a', '#e6e3da'] as const;
const SOFT = ['#5d584e', '#a8a498'] as const;
const DOTS = ['#c4bcaa', '#4a4d54'] as const;

/** Returns the rules of one colour scheme, without custom properties, which some image viewers do not know. */
function colourRules(scheme: 0 | 1): string {
  const coloured = Object.entries(COLOURS).map(
    ([name, { fill, line }]) =>
      `.${name}{stroke:${line[scheme]}}.flow.${name}{stroke:${fill[scheme]}}.node.${name},.cell.${name},.shade.${name},.group.${name}{fill:${fill[scheme]}}.head.${name},text.${name}{fill:${line[scheme]}}`,
  );
  return [
    `svg{fill:${INK[scheme]}}`,
    `.edge,.node,.cell,.open,.head{stroke:${SOFT[scheme]}}`,
    `.life,.group{stroke:${DOTS[scheme]}}`,
    `.node,.cell,.shade{fill:${LEAF[scheme]}}`,
    `.flow{stroke:${LEAF[scheme]}}`,
    `.open,.blank{fill:${PAPER[scheme]}}`,
    `.head,.point{fill:${SOFT[scheme]}}`,
    `.note{fill:${COLOURS.yellow.fill[scheme]};stroke:${COLOURS.yellow.line[scheme]}}`,
    ...coloured,
    `.label{stroke:${PAPER[scheme]}}`,
    '.edge,.life,.flow,.group:not([class*=" "]){fill:none}',
  ].join('');
}

const STYLE = [
  'svg{font:14px sans-serif;text-anchor:middle}',
  '.life,.dash{stroke-dasharray:5 3}',
  '.label{paint-order:stroke;stroke-width:4px;stroke-linejoin:round}',
  '.left{text-anchor:start}.right{text-anchor:end}.bold{font-weight:700}.thick{stroke-width:2.5px}',
  colourRules(0),
  `@media(prefers-color-scheme:dark){${colourRules(1)}}`,
].join('');
