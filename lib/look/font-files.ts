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

/** The first four bytes of OpenType with PostScript outlines, and of TrueType (two signatures). */
const SFNT_SIGNATURES: ReadonlySet<string> = new Set(['OTTO', '\0\x01\0\0', 'true']);
/** Bytes of the header of an sfnt file, and of an entry of its table directory. */
const SFNT_HEADER = 12;
const TABLE_ENTRY = 16;

/**
 * Whether the bytes are those of a font, of whatever file extension, and none is missing at the end: WOFF2 stores the
 * length of the file ("WOFF2 Header"), OpenType and TrueType the place of each table ("Table Directory").
 */
export function isFont(bytes: Buffer): boolean {
  if (bytes.length < SFNT_HEADER) return false;
  const signature = bytes.toString('latin1', 0, 4);
  if (signature === 'wOF2') return bytes.readUInt32BE(8) === bytes.length;
  if (!SFNT_SIGNATURES.has(signature)) return false;
  const tables = bytes.readUInt16BE(4);
  if (bytes.length < SFNT_HEADER + tables * TABLE_ENTRY) return false;
  return Array.from({ length: tables }, (_, index) => SFNT_HEADER + index * TABLE_ENTRY).every(
    (entry) => bytes.readUInt32BE(entry + 8) + bytes.readUInt32BE(entry + 12) <= bytes.length,
  );
}
