/** The colour classes of app/_styles/diagrams.css, each with the hue, in degrees, at which it begins. */
const HUES: readonly (readonly [name: string, from: number])[] = [
  ['red', 345],
  ['purple', 255],
  ['blue', 200],
  ['teal', 160],
  ['green', 75],
  ['yellow', 45],
  ['orange', 15],
  ['red', 0],
];

/** A colour for the light scheme and one for the dark scheme. */
type Pair = readonly [light: string, dark: string];

/** The colours of each class: `fill` behind text in the text colour, `line` for lines and text on the page background. */
export const COLOURS = {
  red: { fill: ['#f9dcd7', '#532822'], line: ['#b3261e', '#f0897c'] },
  orange: { fill: ['#fbe3cc', '#4d3218'], line: ['#9a4a00', '#eba265'] },
  yellow: { fill: ['#f7ecc0', '#443b17'], line: ['#7a5c00', '#d9bf5e'] },
  green: { fill: ['#dcedd5', '#26402a'], line: ['#2f6b2f', '#8fc98a'] },
  teal: { fill: ['#d0ebe8', '#16403f'], line: ['#0b6b6b', '#6cc5c0'] },
  blue: { fill: ['#d8e6f7', '#1f3a5c'], line: ['#1f5fa8', '#8ab8ee'] },
  purple: { fill: ['#e8dff5', '#3c2c57'], line: ['#6b3fa0', '#c3a3ec'] },
  grey: { fill: ['#e6e3dc', '#3a3b3f'], line: ['#5d584e', '#a8a498'] },
} as const satisfies Record<string, { fill: Pair; line: Pair }>;

/**
 * Returns the class for a colour that an author chose. The colour itself would be readable only in the light or only in
 * the dark scheme, so the diagram uses its hue alone.
 *
 * @param colour `#rrggbb` or `#rrggbbaa`.
 * @returns the class; `''` for black, white, transparent and invalid colours.
 */
export function colourClass(colour: string): string {
  const [, digits = '', alpha = 'ff'] = /^#([\da-f]{6})([\da-f]{2})?$/i.exec(colour) ?? [];
  if (digits === '' || alpha === '00') return '';
  const [red = 0, green = 0, blue = 0] = (digits.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  const max = Math.max(red, green, blue);
  const span = max - Math.min(red, green, blue);
  if (span < 16) return max < 40 || max > 235 ? '' : 'grey';
  const sixth =
    max === red
      ? (green - blue) / span
      : max === green
        ? 2 + (blue - red) / span
        : 4 + (red - green) / span;
  const hue = (sixth * 60 + 360) % 360;
  return HUES.find(([, from]) => hue >= from)?.[0] ?? 'red';
}
