/**
 * Characters written without spaces between words: Han, kana, their punctuation and the full-width
 * forms. Hangul is not among them: Korean puts spaces between words.
 */
export const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** Marks that belong to the character before them: voiced sound marks and variation selectors. */
const COMBINING = /[\u3099\u309A\uFE00-\uFE0F\u{E0100}-\u{E01EF}]+$/u;

/** Whether a text ends in a CJK character. */
export function endsInCjk(text: string): boolean {
  const last = [...text.slice(-6).replace(COMBINING, '')].at(-1);
  return last !== undefined && CJK.test(last);
}

/** Whether a text begins with a CJK character. */
export function startsWithCjk(text: string): boolean {
  const [first] = text;
  return first !== undefined && CJK.test(first);
}
