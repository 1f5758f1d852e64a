import { wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { lowContrasts } from './contrast';
import { rootDeclarations } from './root-declarations';
import { paletteDeclarations } from './site-colours';

const low = (css: string) =>
  lowContrasts([...paletteDeclarations('ink'), ...rootDeclarations(css)]);

// #767676 on white has 4.54:1, #777777 has 4.48:1, #595959 has 7.00:1.
test('a pair just below its minimum is reported, and one just above is not', () => {
  const onWhite = ':root { --paper: light-dark(#fff, #17181b); --panel: var(--paper);';
  expect(low(`${onWhite} --soft: light-dark(#767676, #a8a498) }`)).toEqual([]);
  expect(low(`${onWhite} --soft: light-dark(#777777, #a8a498) }`)).toEqual([
    expect.objectContaining({ text: '--soft', ground: '--paper', scheme: 'light', minimum: 4.5 }),
    expect.objectContaining({ text: '--soft', ground: '--panel', scheme: 'light', minimum: 4.5 }),
  ]);
});

test('a suggestion has enough contrast, and the hue of the colour', () => {
  const [pair] = low(':root { --link: light-dark(#6a8fd0, #93b4e6) }');
  expect(pair).toMatchObject({ text: '--link', ground: '--paper', minimum: 7 });
  expect(wcagContrast(pair?.suggestion ?? '', '#fbfaf6')).toBeGreaterThanOrEqual(7);
  const [, red = 0, green = 0, blue = 0] =
    /#(..)(..)(..)/.exec(pair?.suggestion ?? '')?.map((part) => Number.parseInt(part, 16)) ?? [];
  expect(blue).toBeGreaterThan(green);
  expect(green).toBeGreaterThan(red);
});

test('a transparent colour is computed as it looks', () => {
  expect(low(':root { --ink: light-dark(rgb(0 0 0 / 30%), #e6e3da) }').length).toBe(2);
});

test('a colour that cannot be computed is not reported', () => {
  expect(low(':root { --soft: color-mix(in oklch, red, blue) }')).toEqual([]);
});
