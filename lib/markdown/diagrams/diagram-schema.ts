/** Elements of SVG that diagrams are made of. None can run, link or fetch anything. */
export const DIAGRAM_ELEMENTS = [
  ...[
    'svg',
    'title',
    'desc',
    'g',
    'path',
    'rect',
    'circle',
    'ellipse',
    'polygon',
    'polyline',
    'text',
  ],
];

/** Classes of app/_styles/diagrams.css. */
const CLASSES = [
  ...['node', 'cell', 'edge', 'head', 'open', 'group', 'note', 'life', 'shade', 'blank', 'point'],
  ...['label', 'left', 'right', 'bold', 'dash', 'thick'],
  ...['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'grey'],
];
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const POINTS = /^[-\d.,\s]*$/;

type Attributes = Record<string, (string | [string, ...(string | RegExp)[]])[]>;

/** Attributes of those elements: places and sizes, and the classes of the style sheet. */
export const DIAGRAM_ATTRIBUTES: Attributes = {
  svg: [
    ['className', 'small'],
    ['role', 'img'],
    ['viewBox', POINTS],
    ['width', NUMBER],
    ['height', NUMBER],
  ],
  g: [['transform', /^(?:(?:translate|scale|rotate)\([-\d.,\s]*\)\s*)*$/]],
  path: [
    ['className', ...CLASSES],
    ['d', /^[MmLlHhVvCcSsQqTtAaZz\d\s,.e-]*$/],
  ],
  rect: [['className', ...CLASSES], ...numbers('x', 'y', 'width', 'height', 'rx')],
  circle: [['className', ...CLASSES], ...numbers('cx', 'cy', 'r')],
  ellipse: [['className', ...CLASSES], ...numbers('cx', 'cy', 'rx', 'ry')],
  polygon: [
    ['className', ...CLASSES],
    ['points', POINTS],
  ],
  polyline: [
    ['className', ...CLASSES],
    ['points', POINTS],
  ],
  text: [
    ['className', ...CLASSES],
    ...numbers('x', 'y', 'fontSize'),
    ['transform', /^rotate\([-\d.,\s]*\)$/],
  ],
};

/** Outside SVG a title is that of the page, and the others are unknown elements. */
export const DIAGRAM_ANCESTORS: Record<string, string[]> = Object.fromEntries(
  DIAGRAM_ELEMENTS.filter((name) => name !== 'svg').map((name) => [name, ['svg']]),
);

function numbers(...names: string[]): [string, RegExp][] {
  return names.map((name) => [name, NUMBER]);
}
