/** The classes of Temml that need a rule in app/_styles/math.css, each with its name there (without `m-`). */
const CLASSES: Readonly<Record<string, string>> = {
  'tml-left': 'left',
  'tml-right': 'right',
  'tml-jot': 'loose',
  'tml-small': 'tight',
  'tml-overline': 'over',
  'tml-underline': 'under',
  'tml-cancel': 'strike',
  upstrike: 'up',
  downstrike: 'down',
  sout: 'through',
  'tml-xcancel': 'cross',
  'tml-cancelto': 'to',
  menclose: 'around',
  'longdiv-top': 'division',
  'longdiv-arc': 'arc',
  'phasor-bottom': 'phasor',
  'phasor-angle': 'angle',
  'circle-pad': 'circled',
  textcircle: 'circle',
  actuarial: 'actuarial',
  'tml-fbox': 'box',
  'tml-hat-1': 'wide-1',
  'tml-hat-2': 'wide-2',
  'tml-hat-3': 'wide-3',
  'tml-hat-4': 'wide-4',
  'tml-tilde-2': 'wide-1',
  'tml-tilde-3': 'wide-1',
  'tml-tilde-4': 'wide-2',
  'chr-sml': 'slant-1',
  'chr-med': 'slant-2',
  'chr-lrg': 'slant-3',
  'tml-sml-pad': 'sup-1',
  'tml-med-pad': 'sup-2',
  'tml-lrg-pad': 'sup-3',
  'tml-shift-left': 'before',
  'tml-tag': 'tag',
};

/** The style declarations of Temml that a class replaces. */
const DECLARATIONS: Readonly<Record<string, string>> = {
  'width:50%': 'half',
  'width:7.5%': 'edge',
  'width:100%': 'wide',
  'text-align:left': 'left',
  'transform:scaleX(-1)': 'mirrored',
  'font-weight:bold': 'bold',
  'font-style:italic': 'italic',
  'border:1px solid': 'box',
  'padding:0.3em': 'padded',
  'position:relative': 'around',
  'right:0': 'lap',
  'justify-content:center': 'centred',
  'height:1em': 'low',
};

/** Sizes of the classes such as `start-40` and `end-40` in hundredths of an em. */
const PADDINGS = [0, 14, 25, 40, 50, 100];
/** Sizes of the classes such as `row-130` in hundredths of an ex. */
const ROWS = [0, 90, 130, 200];
/** Sizes of the classes such as `kern-17` in hundredths of an em by which they move to the left. */
const KERNS = [6, 11, 17, 22, 28, 35, 50, 75, 100, 150, 200];
const SIDES = ['top', 'bottom', 'left', 'right'];
const LINES = ['solid', 'dashed', 'double'];

/** Every class that a formula can have. */
export const MATH_CLASSES: readonly string[] = [
  ...new Set([
    ...Object.values(CLASSES),
    ...Object.values(DECLARATIONS),
    ...PADDINGS.flatMap((size) => [`start-${size}`, `end-${size}`]),
    ...ROWS.map((size) => `row-${size}`),
    ...KERNS.map((size) => `kern-${size}`),
    ...SIDES.flatMap((side) => LINES.map((line) => `${side}-${line}`)),
    ...['cjk-before', 'cjk-after', 'rule'],
  ]),
].map(own);

/** Replaces the classes of Temml by ours, and removes those that only the style sheet of Temml needs. */
export function classesOf(names: readonly string[]): string[] {
  return names.flatMap((name) => (CLASSES[name] === undefined ? [] : own(CLASSES[name])));
}

/** The name of a class in our style sheet. Only elements of formulas have classes with this prefix. */
export function own(name: string): string {
  return `m-${name}`;
}

/** What replaces a `style` attribute, which the Content Security Policy forbids. */
export interface StyleMeaning {
  classes: string[];
  /** MathML attributes, by name. */
  attributes: Record<string, string>;
  /** Declarations without a replacement. */
  lost: string[];
}

/** The classes and attributes that replace a `style` attribute of Temml. */
export function meaningOf(style: string): StyleMeaning {
  const meaning: StyleMeaning = { classes: [], attributes: {}, lost: [] };
  for (const written of style.split(';')) {
    const at = written.indexOf(':');
    if (at === -1) continue;
    const [property, value] = [written.slice(0, at).trim(), written.slice(at + 1).trim()];
    const result = meaningOfDeclaration(property, value);
    if (result === undefined) meaning.lost.push(`${property}:${value}`);
    else if (typeof result === 'string') meaning.classes.push(result);
    else Object.assign(meaning.attributes, result);
  }
  meaning.classes = [...new Set(meaning.classes.filter((name) => name !== ''))].map(own);
  return meaning;
}

/** A class, attributes, `''` when the declaration is not needed, or `undefined` when it is not supported. */
function meaningOfDeclaration(
  property: string,
  value: string,
): string | Record<string, string> | undefined {
  const ownClass = DECLARATIONS[`${property}:${value}`];
  if (ownClass !== undefined) return ownClass;
  const [number, unit] = [Number.parseFloat(value), value.replace(/^[\d.+-]+/, '')];
  const border = /^border-(top|bottom|left|right)$/.exec(property);
  const line = /\b(solid|dashed|double)\b/.exec(value);
  if (border && line) return `${border[1]}-${line[1]}`;
  if (property === 'color') return value === 'undefined' ? '' : { mathcolor: value };
  if (property === 'math-depth') return { scriptlevel: value };
  if (property === 'border' && line) return 'box';
  if (property === 'margin-left') return `kern-${nearest(KERNS, -emOf(number, unit) * 100)}`;
  if (property === 'padding-left') return `start-${nearest(PADDINGS, emOf(number, unit) * 100)}`;
  if (property === 'padding-right') return `end-${nearest(PADDINGS, emOf(number, unit) * 100)}`;
  if (property === 'padding-top') return `row-${nearest(ROWS, number * 100)}`;
  // padding-top decides for the whole row; boxes and raised text get these declarations from their classes.
  if (/^(?:padding|padding-bottom|display|position|bottom|left|width)$/.test(property)) return '';
  // Temml adds a serif font to bold and italic text; the classes for them suffice.
  if (property === 'font-family') return '';
  return undefined;
}

function emOf(number: number, unit: string): number {
  return unit === 'pt' ? number / 12 : number;
}

function nearest(sizes: readonly number[], size: number): number {
  return sizes.reduce((best, next) =>
    Math.abs(next - size) < Math.abs(best - size) ? next : best,
  );
}
