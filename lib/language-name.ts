/**
 * The name of a language in that language, as a label: 日本語, English, Français. Its tag if it has none.
 *
 * @param language BCP 47.
 */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  // Many languages write their names in lower case within a sentence.
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(language) + rest.join('');
}
