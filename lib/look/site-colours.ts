import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../site';
import { colourOf, declarationsIn, hexOf } from './colour-values';
import type { Palette } from './palettes';
import { type RootDeclaration, rootDeclarations, type Scheme } from './root-declarations';
import { hasTheme, THEME_FILE } from './theme-file';

/** The custom properties of app/_styles/tokens.css that are colours, without their hyphens. */
export const COLOUR_TOKENS = [
  'paper',
  'panel',
  'ink',
  'soft',
  'rule',
  'dots',
  'link',
  'underline',
  'seal',
  'on-seal',
] as const;
export type ColourToken = (typeof COLOUR_TOKENS)[number];

/** A colour as `#rrggbb` for each token. */
export type Colours = Record<ColourToken, string>;

const STYLES = join('app', '_styles');

/** The custom properties of a palette: those of tokens.css, and then its own. */
export function paletteDeclarations(palette: Palette): RootDeclaration[] {
  const files = [
    join(STYLES, 'tokens.css'),
    ...(palette === 'ink' ? [] : [join(STYLES, `palette-${palette}.css`)]),
  ];
  return files.flatMap((file) => rootDeclarations(textOf(file)));
}

let cached: Record<Scheme, Colours> | undefined;

/**
 * The colours of the site: of its palette, with those of the owner's theme.css. A colour that only a browser can
 * compute is the one of the palette.
 */
export function siteColours(): Record<Scheme, Colours> {
  if (cached && process.env.NODE_ENV !== 'development') return cached;
  const ofPalette = paletteDeclarations(site.palette);
  const all = hasTheme() ? [...ofPalette, ...rootDeclarations(textOf(THEME_FILE))] : ofPalette;
  cached = {
    light: coloursOf(all, ofPalette, 'light'),
    dark: coloursOf(all, ofPalette, 'dark'),
  };
  return cached;
}

function coloursOf(
  all: readonly RootDeclaration[],
  ofPalette: readonly RootDeclaration[],
  scheme: Scheme,
): Colours {
  const hex = (token: ColourToken) => {
    for (const declarations of [all, ofPalette]) {
      const colour = colourOf(`--${token}`, declarationsIn(declarations, scheme), scheme);
      if (colour) return hexOf(colour);
    }
    throw new Error(`app/_styles: --${token} is not a colour`);
  };
  return Object.fromEntries(COLOUR_TOKENS.map((token) => [token, hex(token)])) as Colours;
}

function textOf(file: string): string {
  return readFileSync(/* turbopackIgnore: true */ join(process.cwd(), file), 'utf8');
}
