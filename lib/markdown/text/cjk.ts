/**
 * One character of a script written without spaces between words: Han, kana, their punctuation, and full-width
 * forms. Hangul is not included, because Korean has spaces between words.
 */
export const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** Combining characters at the end of a text: voiced sound marks and variation selectors. */
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

/** Full-width punctuation. It contains its own space, so that no space is needed between it and any character. */
const WIDE_PUNCTUATION =
  /[\u3000-\u3003\u3008-\u3011\u3014-\u301B\uFF01\uFF08\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F]/;

/**
 * Whether two texts are joined without a space where a line break was between them: both characters beside the
 * break are CJK, or one is full-width punctuation. `false` when one text is empty.
 */
export function joinsWithoutSpace(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  if (endsInCjk(left) && startsWithCjk(right)) return true;
  return WIDE_PUNCTUATION.test(left.at(-1) ?? '') || WIDE_PUNCTUATION.test(right[0] ?? '');
}
