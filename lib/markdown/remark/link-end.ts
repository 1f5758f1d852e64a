import { CJK } from '../text/cjk';

const PROTOCOL = String.raw`(?:https?:\/\/|(?=www\.))`;

/** Patterns that end a bare URL. A match begins at the first character that no longer belongs to the URL. */
const ENDS: readonly RegExp[] = [
  // Punctuation that no URL contains unencoded: it belongs to the sentence.
  /[、。，．！？；：…‥「」『』【】〔〕〈〉《》［］｛｝＜＞“”‘’„"｡｢｣―—※→←⇒]/,
  // Separators and an opening parenthesis right after ASCII. In a Japanese path, such as
  // /wiki/レオナルド・ダ・ヴィンチ, they belong to the URL.
  /(?<=[!-~])[・〜～／＆＝＋｜＊＃]|(?<=[!-^`-~])（/,
  // A closing parenthesis whose opening one is before the URL.
  /(?<!（[^）]*)）/,
  // The next URL of a list: https://a.example/・https://b.example/
  /(?<=[^ -~])https?:\/\//,
  // `.` and `,` between a URL and a Japanese sentence, but not after an abbreviation as in /wiki/Dr.スランプ.
  new RegExp(
    String.raw`(?<!(?:^|[^A-Za-z])[A-Z][a-z]{0,3})(?<=[ -~])[.,'\]](?=${CJK.source})`,
    'u',
  ),
  // The end of emphasis.
  new RegExp(String.raw`(?:\*+|~~)(?=${CJK.source})`, 'u'),
  // No top-level domain mixes letters and Japanese: https://example.comです
  new RegExp(
    String.raw`(?<=^${PROTOCOL}[\w.-]*(?:\.[a-z]{2,}|:\d+))(?=${CJK.source})(?![^/?#]*\.)`,
    'iu',
  ),
  // No file extension mixes them either.
  new RegExp(
    String.raw`(?<=/[^?#]*\.(?:html?|php|aspx?|cgi|pdf|png|jpe?g|gif|zip|xml))(?=${CJK.source})`,
    'iu',
  ),
];

/**
 * Maximum length in which the end of a URL is searched, in UTF-16 code units: the patterns take quadratic time.
 */
const MAX_LENGTH = 4_000;

/**
 * Trailing punctuation that is not part of a URL: that of GFM 0.29 §6.9, and characters that join Japanese
 * words.
 */
const TRAILING = /[?!.,:*_~'"・〜～]+$/;

/**
 * The length, in UTF-16 code units, of the URL at the start of a text without whitespace. By the rule of GFM, a
 * URL ends only at whitespace or `<`, but Japanese has no spaces: in （https://example.com/）を the link would
 * include ）を.
 */
export function linkLength(whole: string): number {
  const text = whole.slice(0, MAX_LENGTH);
  const ends = [...ENDS.map((end) => text.search(end)), unmatchedParenthesis(text)];
  let length = Math.min(text.length, ...ends.filter((end) => end > 0));
  // A longer URL without an end in the searched part is not shortened at all.
  if (length === MAX_LENGTH && whole.length > MAX_LENGTH) return whole.length;
  for (;;) {
    const url = text.slice(0, length);
    const shorter = endsInUnmatchedParenthesis(url) ? url.slice(0, -1) : url.replace(TRAILING, '');
    if (shorter.length === length) return length;
    length = shorter.length;
  }
}

/** The index of the first `)` that has no `(` before it and a CJK character after it; -1 when there is none. */
function unmatchedParenthesis(text: string): number {
  let open = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(') open++;
    if (text[index] !== ')') continue;
    if (open === 0 && CJK.test(text[index + 1] ?? '')) return index;
    open = Math.max(0, open - 1);
  }
  return -1;
}

/** Whether a URL ends in `)` and contains more `)` than `(` (GFM 0.29 §6.9). */
function endsInUnmatchedParenthesis(url: string): boolean {
  const count = (character: string) => url.split(character).length - 1;
  return url.endsWith(')') && count(')') > count('(');
}
