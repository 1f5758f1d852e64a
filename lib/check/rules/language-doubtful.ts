import type { Rule } from '../rule';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** Codes of countries that are codes of languages too, of which few blogs are written: Kanuri and Twi. */
const COUNTRIES = /^(?:kr|tw)$/;

/** `lang: jp`: the code of a country, or a word, where BCP 47 asks for that of a language. */
export const languageDoubtful: Rule = {
  name: 'languageDoubtful',
  level: 'warning',
  find: ({ post, entries }) => {
    const written = entries.find(({ key }) => key === 'lang')?.value;
    if (post.lang === undefined || written?.kind !== 'text') return [];
    const { line, column, text } = written;
    // As written: canonical, `tw` is another name.
    const language = /^[a-z]*/i.exec(text.trim())?.[0].toLowerCase() ?? '';
    // Not every language of three letters has a name here.
    const isKnown = language.length === 3 || names.of(language) !== undefined;
    if (isKnown && !COUNTRIES.test(language)) return [];
    return [{ line, column, value: text, other: languageOf(language) }];
  },
};

/** The language that most people of a country write; `''` for what is the code of none. */
function languageOf(country: string): string {
  if (country.length !== 2) return '';
  const { language, script } = new Intl.Locale(`und-${country.toUpperCase()}`).maximize();
  if (language === 'und') return '';
  return language === 'zh' ? `zh-${script}` : language;
}
