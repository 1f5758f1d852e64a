/** Characters that Hexo replaces with a hyphen. */
const SPECIAL = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g;

/**
 * Returns a name as Hexo writes it in paths: without accents, and with a hyphen for each run of
 * special characters.
 *
 * @param letterCase the setting `filename_case`: `1` for lower case, `2` for upper case.
 */
export function hexoSlug(name: string, letterCase = '0'): string {
  const slug = name
    .normalize('NFD')
    // Only accents of Latin, Greek and Cyrillic letters: Japanese has combining marks of its own.
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .replace(SPECIAL, '-')
    .replace(/^-+|-+$/g, '');
  if (letterCase === '1') return slug.toLowerCase();
  return letterCase === '2' ? slug.toUpperCase() : slug;
}
