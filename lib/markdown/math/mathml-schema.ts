import type { Schema } from 'hast-util-sanitize';
import { MATH_CLASSES } from './mathml-styles';

/** A length of MathML Core, such as `0` or `0.1667em`, or `-1width`, which Temml writes for overlapping elements. */
const LENGTH = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:em|ex|px|pt|pc|mm|cm|in|mu|%|width)?$/;
const BOOLEAN = /^(?:true|false)$/;
const COLOUR = /^(?:#[0-9a-f]{3,8}|[a-z]+)$/i;
type Attribute = string | [string, ...(string | RegExp)[]];

/** The elements allowed inside `math`. Not `annotation-xml`, which may contain HTML. */
export const MATH_ELEMENTS: readonly string[] = [
  ...['menclose', 'mfrac', 'mi', 'mmultiscripts', 'mn', 'mo', 'mover', 'mpadded', 'mphantom'],
  ...['mprescripts', 'mroot', 'mrow', 'mspace', 'msqrt', 'mstyle', 'msub', 'msubsup', 'msup'],
  ...['mtable', 'mtd', 'mtext', 'mtr', 'munder', 'munderover'],
];

/** The presentational attributes of every MathML element. Not `href`: links are HTML `a` elements. */
const COMMON: readonly Attribute[] = [
  ['className', ...MATH_CLASSES],
  ['displaystyle', BOOLEAN],
  ['scriptlevel', /^[+-]?\d$/],
  ['mathcolor', COLOUR],
  ['mathbackground', COLOUR],
  ['mathsize', LENGTH],
  ['mathvariant', /^(?:normal|italic|monospace)$/],
];

const OWN: Readonly<Record<string, readonly Attribute[]>> = {
  menclose: [['notation', /^[a-z ]+$/]],
  mfrac: [['linethickness', LENGTH]],
  mo: [
    ['fence', BOOLEAN],
    ['form', /^(?:prefix|infix|postfix)$/],
    ['largeop', BOOLEAN],
    ['lspace', LENGTH],
    ['maxsize', LENGTH],
    ['minsize', LENGTH],
    ['movablelimits', BOOLEAN],
    ['rspace', LENGTH],
    ['separator', BOOLEAN],
    ['stretchy', BOOLEAN],
    ['symmetric', BOOLEAN],
  ],
  mover: [['accent', BOOLEAN]],
  mpadded: [
    ['depth', LENGTH],
    ['height', LENGTH],
    ['lspace', LENGTH],
    ['voffset', LENGTH],
    ['width', LENGTH],
  ],
  mspace: [
    ['depth', LENGTH],
    ['height', LENGTH],
    ['width', LENGTH],
  ],
  mtable: [
    ['columnalign', /^[a-z ]+$/],
    ['rowspacing', LENGTH],
  ],
  munder: [['accent', BOOLEAN]],
  munderover: [['accent', BOOLEAN]],
};

/** The allowed attributes by element. */
export const MATH_ATTRIBUTES: NonNullable<Schema['attributes']> = {
  ...Object.fromEntries(MATH_ELEMENTS.map((name) => [name, [...COMMON, ...(OWN[name] ?? [])]])),
  math: [['className', ...MATH_CLASSES], ['display', 'block'], 'alttext'],
};
