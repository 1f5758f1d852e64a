import type { ImportedPost } from './imported-post';

/**
 * Returns a function that adds what could not be converted, such as a tag or an element, to the notes of a post.
 * The report shows each once.
 */
export function noteUntranslated({ notes }: Pick<ImportedPost, 'notes'>): (what: string) => void {
  return (value) => void notes.push({ level: 'lost', name: 'untranslated', value });
}
