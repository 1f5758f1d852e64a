/**
 * Characters written without spaces between words: Han, kana, their punctuation and the full-width
 * forms. Hangul is not among them: Korean puts spaces between words.
 */
export const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** Marks that belong to the character before them: voiced sound marks and variation selectors. */
const COMBINING = /(?:\u3099|\u309A|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])+$/u;

/** Whether a text ends in a CJK character. */
export function endsInCjk(text: string): boolean {
  const last = [...text.slice(-6).replace(COMBINING, '')].at(-1);
  return last !== undefined && CJK.test(last);
}

/** Whether a text begins with a CJK character. */
function startsWithCjk(text: string): boolean {
  const [first] = text;
  return first !== undefined && CJK.test(first);
}

/** Punctuation that takes up a full width and so needs no space beside it, whatever follows. */
const WIDE_PUNCTUATION =
  /[\u3000-\u3003\u3008-\u3011\u3014-\u301B\uFF01\uFF08\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F]/;

/** Whether a line break between two texts is no space: both sides CJK, or one wide punctuation. */
export function joinsWithoutSpace(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  if (endsInCjk(left) && startsWithCjk(right)) return true;
  return WIDE_PUNCTUATION.test(left.at(-1) ?? '') || WIDE_PUNCTUATION.test(right[0] ?? '');
}
