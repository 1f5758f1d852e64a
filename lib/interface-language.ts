import { LANGUAGES, type Language } from './messages/language';
import type { Site } from './settings/site-settings';
import { site } from './site';

/**
 * The language of the interface around a text: that of the text if the interface speaks it, or else that of the
 * site.
 *
 * @param lang BCP 47 language tag of the text; without it, the text is in the language of the site.
 */
export function interfaceLanguage(
  lang: string | undefined,
  { language }: Pick<Site, 'language'> = site,
): Language {
  if (lang === undefined) return language;
  const spoken = new Intl.Locale(lang).language;
  return LANGUAGES.find((name) => name === spoken) ?? language;
}

/**
 * The value of `lang` for a text inside an element in the language `around`; `undefined` if they are the same.
 *
 * @param lang by default, the language of the site, in which the owner writes titles, menu and tags.
 */
export function langWithin(around: string, lang: string = site.language): string | undefined {
  return lang === around ? undefined : lang;
}
