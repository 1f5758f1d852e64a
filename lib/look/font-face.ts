import type { Site } from '../settings/site-settings';
import { declarationsIn } from './colour-values';
import type { FontUse } from './font-files';
import type { RootDeclaration } from './root-declarations';

/** A font of the owner as pages load it. */
export interface LoadedFont {
  use: FontUse;
  /** Its path in URLs. */
  url: string;
  isVariable: boolean;
}

const FAMILIES: Record<FontUse, string> = { titles: 'Owner titles', text: 'Owner text' };
const TOKENS: Record<FontUse, string> = { titles: '--title-font', text: '--text-font' };

/**
 * The style sheet that puts fonts of the owner before the faces of the palette. Text is shown in those at once, and
 * in the font when it is loaded (`font-display: swap`).
 *
 * @param palette the custom properties of the palette.
 * @param titles the setting of this name.
 */
export function fontFaces(
  fonts: readonly LoadedFont[],
  palette: readonly RootDeclaration[],
  titles: Site['titles'],
): string {
  const faces = fonts.map(({ use, url, isVariable }) => {
    // One file of a face for titles has the right weight. A text face of one weight is made bold by the browser.
    const weight = use === 'titles' || isVariable ? 'font-weight:1 1000;' : '';
    return `@font-face{font-family:"${FAMILIES[use]}";src:url(${url});${weight}font-display:swap}`;
  });
  const declarations = declarationsIn(palette, 'light');
  const tokens = fonts.map(({ use }) => {
    const own = declarations.get(TOKENS[use])?.value.replace(/\s+/g, ' ') ?? 'serif';
    const others = use === 'titles' && titles === 'gothic' ? 'var(--text-font)' : own;
    return `${TOKENS[use]}:"${FAMILIES[use]}",${others}`;
  });
  return `${faces.join('')}@layer tokens{:root{${tokens.join(';')}}}`;
}
