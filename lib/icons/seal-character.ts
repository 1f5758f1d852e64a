import { type Cluster, shape } from '../cards/shape';

/** The first grapheme of a seal as outlines; `undefined` when no font of the cards has it. */
export function sealCharacter(seal: string): Cluster | undefined {
  const character = shape(seal).clusters[0];
  const glyphs = character?.glyphs.filter(({ outline }) => outline.path !== '') ?? [];
  return character && glyphs.length > 0 ? { ...character, glyphs } : undefined;
}
