/** The name of a language (BCP 47) in that language, as a label: 日本語, English, Français. Its tag if it has none. */
export function ownName(language: string): string {
  // Many languages write their names in lower case within a sentence.
  const [first = '', ...rest] = nameIn(language, language);
  return first.toLocaleUpperCase(language) + rest.join('');
}

/** The name of a language (BCP 47) in another language, within a sentence: `en` is 英語 in Japanese. */
export function nameIn(other: string, language: string): string {
  return new Intl.DisplayNames([other], { type: 'language' }).of(language) ?? language;
}
