/** The SVG elements of diagrams. None of them can run a script, link or load anything. */
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
  ...[
    'node',
    'cell',
    'edge',
    'head',
    'open',
    'group',
    'note',
    'life',
    'flow',
    'shade',
    'blank',
    'point',
  ],
  ...['label', 'left', 'right', 'bold', 'dash', 'thick'],
  ...['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'grey'],
];
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const POINTS = /^[-\d.,\s]*$/;

type Attributes = Record<string, (string | [string, ...(string | RegExp)[]])[]>;

const TRANSFORM: [string, RegExp] = [
  'transform',
  /^(?:(?:translate|scale|rotate|matrix)\([-\d.,\se]*\)\s*)*$/,
];
const SHAPE = [['className', ...CLASSES], TRANSFORM] satisfies Attributes[string];

/** The attributes of those elements: positions, sizes, and classes of the style sheet. */
export const DIAGRAM_ATTRIBUTES: Attributes = {
  svg: [
    ['className', 'small'],
    ['role', 'img'],
    ['viewBox', POINTS],
    ['width', NUMBER],
    ['height', NUMBER],
  ],
  g: [TRANSFORM],
  path: [...SHAPE, ['strokeWidth', NUMBER], ['d', /^[MmLlHhVvCcSsQqTtAaZz\d\s,.e-]*$/]],
  rect: [...SHAPE, ...numbers('x', 'y', 'width', 'height', 'rx')],
  circle: [...SHAPE, ...numbers('cx', 'cy', 'r')],
  ellipse: [...SHAPE, ...numbers('cx', 'cy', 'rx', 'ry')],
  polygon: [...SHAPE, ['points', POINTS]],
  polyline: [...SHAPE, ['points', POINTS]],
  text: [...SHAPE, ...numbers('x', 'y', 'fontSize')],
};

/** All but `svg` are allowed only inside `svg`: elsewhere `title` is the title of the page, and the others are unknown. */
export const DIAGRAM_ANCESTORS: Record<string, string[]> = Object.fromEntries(
  DIAGRAM_ELEMENTS.filter((name) => name !== 'svg').map((name) => [name, ['svg']]),
);

function numbers(...names: string[]): [string, RegExp][] {
  return names.map((name) => [name, NUMBER]);
}
