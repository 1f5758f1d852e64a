import type { Post } from '../post';
import { withoutExtension } from './post-file';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * The language tag at the end of the name of a file, and the name before it. Many words look like a language of three
 * letters (`new` is Newari), so these count only if the front matter has the same `lang`.
 */
export function languageInName({
  file,
  lang,
}: Pick<Post, 'file' | 'lang'>): { name: string; language: string } | undefined {
  const [, name = '', tag = ''] =
    /^(.*[^/])\.([a-z]{2,3}(?:-[a-z\d]+)*)$/i.exec(nameOf(file)) ?? [];
  try {
    const [language = ''] = Intl.getCanonicalLocales(tag);
    const [code = ''] = language.split('-');
    const isLanguage = /^[a-z]{2}(?:-|$)/i.test(tag)
      ? names.of(code) !== undefined
      : language === lang;
    return isLanguage ? { name, language } : undefined;
  } catch {
    return undefined;
  }
}

/** The path of a file without its extension, in NFC. */
export function nameOf(file: string): string {
  return withoutExtension(file).normalize('NFC');
}
