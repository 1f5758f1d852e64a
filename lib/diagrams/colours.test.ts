import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOURS, colourClass } from './colours';

test.each([
  ['#ff0000', 'red'],
  ['#ffc0cb', 'red'],
  ['#ffa500', 'orange'],
  ['#ffff00', 'yellow'],
  ['#90ee90', 'green'],
  ['#008080', 'teal'],
  ['#add8e6', 'teal'],
  ['#0000ff', 'blue'],
  ['#ff99ff', 'purple'],
  ['#888888', 'grey'],
  ['#000000', ''],
  ['#ffffff', ''],
  ['#ff000000', ''],
  ['red', ''],
])('the class of %s is "%s"', (colour, name) => {
  expect(colourClass(colour)).toBe(name);
});

const sheet = readFileSync('app/_styles/diagrams.css', 'utf8');

test.each(Object.entries(COLOURS))(
  'the style sheet has the same colours for %s',
  (name, { fill, line }) => {
    const rule = `.diagram .${name} {\n    --fill: light-dark(${fill.join(', ')});\n    --line: light-dark(${line.join(', ')});\n  }`;
    expect(sheet).toContain(rule);
  },
);

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/\w\w/g) ?? []).map((pair) => {
      const value = Number.parseInt(pair, 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each(Object.entries(COLOURS))(
  'text on and in %s has enough contrast in both schemes',
  (_, { fill, line }) => {
    // The text and background colours of app/_styles/tokens.css.
    expect(contrast(fill[0], '#1f1d1a')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(fill[1], '#e6e3da')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(line[0], '#fbfaf6')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(line[1], '#17181b')).toBeGreaterThanOrEqual(4.5);
  },
);
