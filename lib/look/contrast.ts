import { type Color, converter, wcagContrast } from 'culori';
import { colourOf, declarationsIn, hexOf } from './colour-values';
import { type RootDeclaration, SCHEMES, type Scheme } from './root-declarations';

/** A colour of text, what it is shown on, and the contrast that it needs at least. */
interface Pair {
  text: string;
  ground: string;
  minimum: number;
}

/**
 * Running text has the contrast of WCAG 2.2 level AAA (1.4.6), secondary text that of level AA (1.4.3). The seal is
 * also the colour of short labels.
 */
const PAIRS: readonly Pair[] = [
  { text: '--ink', ground: '--paper', minimum: 7 },
  { text: '--ink', ground: '--panel', minimum: 7 },
  { text: '--link', ground: '--paper', minimum: 7 },
  { text: '--soft', ground: '--paper', minimum: 4.5 },
  { text: '--soft', ground: '--panel', minimum: 4.5 },
  { text: '--seal', ground: '--paper', minimum: 4.5 },
  { text: '--on-seal', ground: '--seal', minimum: 4.5 },
];

/** A pair of colours with too little contrast. */
export interface LowContrast extends Pair {
  scheme: Scheme;
  /** From 1 to 21. */
  contrast: number;
  /** A similar colour of the text with enough contrast, `#rrggbb`; `undefined` when neither darker nor lighter helps. */
  suggestion?: string;
}

/** The pairs of colours with too little contrast, for each colour scheme. Pairs that cannot be computed are skipped. */
export function lowContrasts(all: readonly RootDeclaration[]): LowContrast[] {
  return SCHEMES.flatMap((scheme) => {
    const declarations = declarationsIn(all, scheme);
    return PAIRS.flatMap((pair) => {
      const text = colourOf(pair.text, declarations, scheme);
      const ground = colourOf(pair.ground, declarations, scheme);
      if (!text || !ground) return [];
      const contrast = wcagContrast(blended(text, ground), ground);
      if (contrast >= pair.minimum) return [];
      return { ...pair, scheme, contrast, suggestion: suggestionFor(text, ground, pair.minimum) };
    });
  });
}

const toRgb = converter('rgb');
const toOklch = converter('oklch');

/** A colour with transparency as it looks on an opaque one. */
function blended(text: Color, ground: Color): Color {
  const { r, g, b, alpha = 1 } = toRgb(text);
  const below = toRgb(ground);
  const mixed = (above: number, under: number) => alpha * above + (1 - alpha) * under;
  return { mode: 'rgb', r: mixed(r, below.r), g: mixed(g, below.g), b: mixed(b, below.b) };
}

/** The colour with the smallest change of lightness that is enough. */
function suggestionFor(text: Color, ground: Color, minimum: number): string | undefined {
  const colour = toOklch({ ...text, alpha: undefined });
  for (let change = 0; change <= 1; change += 0.01) {
    for (const l of [colour.l - change, colour.l + change]) {
      if (l < 0 || l > 1) continue;
      const candidate = hexOf({ ...colour, l });
      if (wcagContrast(candidate, ground) >= minimum) return candidate;
    }
  }
  return undefined;
}
