import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { colourOf, declarationsIn } from './colour-values';
import { lowContrasts } from './contrast';
import { PALETTES } from './palettes';
import { SCHEMES } from './root-declarations';
import { COLOUR_TOKENS, paletteDeclarations } from './site-colours';

/** Values of `color` in a sheet: of code, of alerts. They are the same in every palette. */
function textColours(sheet: string): string[] {
  const css = readFileSync(`app/_styles/${sheet}.css`, 'utf8');
  return [...css.matchAll(/(?:\bcolor|--matter): (light-dark\(.*\));/g)].map(
    ([, value = '']) => value,
  );
}

describe.each(PALETTES)('the palette %s', (palette) => {
  const all = paletteDeclarations(palette);

  test('sets every colour in both schemes', () => {
    const names = COLOUR_TOKENS.map((token) => `--${token}`);
    const own = all.slice(palette === 'ink' ? 0 : -names.length).map(({ name }) => name);
    expect(own).toEqual(expect.arrayContaining(names));
    for (const scheme of SCHEMES) {
      for (const name of names) {
        expect(colourOf(name, declarationsIn(all, scheme), scheme), name).toBeDefined();
      }
    }
  });

  test('has a contrast of at least 7:1 for text, and 4.5:1 for secondary text', () => {
    expect(lowContrasts(all)).toEqual([]);
  });

  test.each(['code', 'blocks'])('has at least 4.5:1 for the coloured text of %s.css', (sheet) => {
    const colours = textColours(sheet);
    expect(colours.length).toBeGreaterThan(3);
    for (const scheme of SCHEMES) {
      for (const value of colours) {
        const declarations = declarationsIn(all, scheme).set('--tested', { value } as never);
        const [text, panel] = ['--tested', '--panel'].map((name) =>
          colourOf(name, declarations, scheme),
        );
        expect(text && panel && wcagContrast(text, panel), value).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
