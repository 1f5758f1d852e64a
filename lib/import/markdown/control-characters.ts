import type { ImportedPost } from '../imported-post';

/** Control characters, and the other characters that XML, and so a feed, cannot have (XML 1.0 §2.2). */
const CONTROL = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** Removes control characters, which come from copying and are never shown, and reports each of them once for a post. */
export function removeControlCharacters(
  text: string,
  { notes }: Pick<ImportedPost, 'notes'>,
): string {
  for (const character of new Set(text.match(CONTROL))) {
    const value = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (notes.some((note) => note.name === 'characterRemoved' && note.value === value)) continue;
    notes.push({ level: 'changed', name: 'characterRemoved', value });
  }
  return text.replace(CONTROL, '');
}
