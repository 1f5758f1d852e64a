import type { Rule } from '../rule';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** Country codes of Korea and Taiwan, which are also the codes of Kanuri and Twi, two languages of few blogs. */
const COUNTRIES = /^(?:kr|tw)$/;

/** `lang: jp`: the code of a country, or a word, in the place of a language tag (BCP 47). */
export const languageDoubtful: Rule = {
  name: 'languageDoubtful',
  level: 'warning',
  find: ({ post, entries }) => {
    const written = entries.find(({ key }) => key === 'lang')?.value;
    if (post.lang === undefined || written?.kind !== 'text') return [];
    const { line, column, text } = written;
    // The code as written, because some versions of ICU canonicalise `tw` to `ak`.
    const language = /^[a-z]*/i.exec(text.trim())?.[0].toLowerCase() ?? '';
    // Intl.DisplayNames lacks the names of some languages with a code of three letters.
    const isKnown = language.length === 3 || names.of(language) !== undefined;
    if (isKnown && !COUNTRIES.test(language)) return [];
    return [{ line, column, value: text, other: languageOf(language) }];
  },
};

/** The most likely language of a country, from the CLDR data of Intl; `''` for what is not a country code. */
function languageOf(country: string): string {
  if (country.length !== 2) return '';
  const { language, script } = new Intl.Locale(`und-${country.toUpperCase()}`).maximize();
  if (language === 'und') return '';
  return language === 'zh' ? `zh-${script}` : language;
}
