import { COLOURS } from './colours';
import { type Drawing, element, round } from './svg';

/** Width of the column in CSS pixels, and how far a wider diagram is made smaller before it is scrolled. */
const COLUMN = 640;
const SMALLEST = 0.8;
/** Up to this width a phone shows a diagram whole, a little smaller; its letters stay larger than 11 pixels. */
const SMALL = 400;
/** Free space around a diagram in a file of its own. */
const MARGIN = 16;

/** What a diagram says of itself. */
interface Names {
  title: string;
  description: string;
}

/** The SVG of a diagram in a page: its classes are those of app/_styles/diagrams.css. */
export function pageSvg(
  { width, height, content }: Drawing,
  { title, description }: Names,
): string {
  const scale = width <= COLUMN ? 1 : Math.max(SMALLEST, COLUMN / width);
  const size = `width="${Math.ceil(width * scale)}" height="${Math.ceil(height * scale)}"`;
  const look = width <= SMALL ? 'class="small" ' : '';
  return `<svg ${look}role="img" viewBox="0 0 ${round(width)} ${round(height)}" ${size}>${names(title, description)}${content}</svg>`;
}

/** The same as a file that depends on no page: it has its own colours, for light and dark, and a ground. */
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

/** The rules that depend on the scheme: plain colours, for programs that know no custom properties. */
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
