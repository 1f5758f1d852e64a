/** What Hexo makes one hyphen of. */
const SPECIAL = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g;

/**
 * A name as Hexo writes it in paths: without accents, and a hyphen for whatever is special.
 *
 * @param letterCase `filename_case` of the configuration: `1` for small letters, `2` for capital ones.
 */
export function hexoSlug(name: string, letterCase = '0'): string {
  const slug = name
    .normalize('NFD')
    // Only those of Latin, Greek and Cyrillic letters: Japanese has marks of its own.
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .replace(SPECIAL, '-')
    .replace(/^-+|-+$/g, '');
  if (letterCase === '1') return slug.toLowerCase();
  return letterCase === '2' ? slug.toUpperCase() : slug;
}
