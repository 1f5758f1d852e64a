/** A part of a path that names a language. */
const LANGUAGE = /^(?:en|ja|zh|ko|fr|de|es|pt|ru|it)(?:-[a-z]{2,4})?$/i;

/**
 * Returns the last part of a path, without a language after it: `river` of `walks/river/ja`. Where it is only a number,
 * the part before it is added: `2012-01` of `walks/2012/01`.
 */
export function nameInPath(path: string): string {
  const parts = withoutLanguage(path).split('/');
  return parts.slice(/^\d{1,3}$/.test(parts.at(-1) ?? '') ? -2 : -1).join('-');
}

/** Returns a path without slashes around it and without a language: `walks/river` of `/ja/walks/river` and `/walks/river/ja/`. */
export function withoutLanguage(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length > 1 && LANGUAGE.test(parts[0] ?? '')) parts.shift();
  if (parts.length > 2 && LANGUAGE.test(parts.at(-1) ?? '')) parts.pop();
  return parts.join('/');
}
