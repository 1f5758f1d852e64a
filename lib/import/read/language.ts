import type { Value } from './front-matter';

/** An attribute of the page template is what readers got, so it has priority over settings. */
const PATTERNS = [
  /<html\b[^>]*\slang=["']([\w-]+)["']/i,
  /\b(?:defaultLocale|language|lang|locale)["']?\s*[:=]\s*["']([\w-]+)["']/,
];

/**
 * Returns the first of some values that is a language tag (BCP 47), in canonical form. Accepts `_`
 * instead of `-`, as in `ja_JP`, the encoding of a POSIX locale, as in `ja_JP.UTF-8`, and the first
 * item of a list.
 */
export function languageOf(...values: (Value | undefined)[]): string | undefined {
  for (const value of values) {
    const [first] = [value].flat();
    if (typeof first !== 'string') continue;
    const tag = first.trim().replaceAll('_', '-').replace(/\..*$/, '');
    // Longer first parts, such as that of `default`, are allowed but name no language.
    if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag)) continue;
    try {
      return Intl.getCanonicalLocales(tag)[0];
    } catch {}
  }
  return undefined;
}

/** Returns the language that the text of programs or templates sets, as `<html lang>` or in a setting. */
export function languageInProgram(text: string): string | undefined {
  return languageOf(...PATTERNS.map((pattern) => pattern.exec(text)?.[1]));
}

/**
 * Returns whether a text is Japanese: at least one letter in twenty is hiragana or katakana. Less of
 * it can be a quotation, and more is never missing, even beside program code.
 */
export function isJapanese(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const kana = text.match(/[\u3041-\u3096\u30A1-\u30FA]/g)?.length ?? 0;
  return kana > 0 && kana * 20 >= letters;
}

/** Returns whether two language tags have the same language, in any region: `ja` and `ja-JP`. */
export function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [one, other].map((tag) => tag.split('-')[0]?.toLowerCase());
  return a === b;
}
