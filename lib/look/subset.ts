import subsetFont from 'subset-font';

/** A part of a font. */
export interface Subset {
  /** WOFF2. */
  bytes: Buffer;
  /** Whether the font has all weights in one file. */
  isVariable: boolean;
}

/**
 * The part of a font that shows a text. Characters that the font lacks are skipped.
 *
 * @throws Error when the bytes are no font, or a broken one.
 */
export async function subsetOf(font: Buffer, text: string): Promise<Subset> {
  const sfnt = await subsetFont(font, text, { targetFormat: 'sfnt' });
  const bytes = await subsetFont(sfnt, text, { targetFormat: 'woff2' });
  return { bytes, isVariable: tableNames(sfnt).includes('fvar') };
}

/** The names of the tables of a font (OpenType, "Table Directory"). */
function tableNames(sfnt: Buffer): string[] {
  const count = sfnt.readUInt16BE(4);
  return Array.from({ length: count }, (_, index) =>
    sfnt.toString('latin1', 12 + 16 * index, 16 + 16 * index),
  );
}
