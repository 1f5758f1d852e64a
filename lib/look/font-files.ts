import { join } from 'node:path';
import type { Site } from '../settings/site-settings';

/** What the setting `fonts` has a file for. */
export const FONT_USES = ['titles', 'text'] as const;
export type FontUse = (typeof FONT_USES)[number];

/** Whether pages have fonts of the owner. */
export function hasFonts(fonts: Site['fonts']): boolean {
  return FONT_USES.some((use) => fonts[use] !== undefined);
}

/** The absolute path of a font file that the settings name. */
export function fontPath(name: string): string {
  return join(process.cwd(), 'site', name);
}

/** The first four bytes of WOFF2, OpenType with PostScript outlines, and TrueType (two signatures). */
const SIGNATURES: ReadonlySet<string> = new Set(['wOF2', 'OTTO', '\0\x01\0\0', 'true']);

/** Whether the bytes are those of a font, of whatever file extension. */
export function isFont(bytes: Buffer): boolean {
  return SIGNATURES.has(bytes.toString('latin1', 0, 4));
}
