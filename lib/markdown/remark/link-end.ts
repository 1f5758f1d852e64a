import { CJK } from '../text/cjk';

const PROTOCOL = String.raw`(?:https?:\/\/|(?=www\.))`;

/** Where a bare address ends because of what follows it; each pattern begins at the first character outside. */
const ENDS: readonly RegExp[] = [
  // No address holds these as they are: they belong to the sentence.
  /[、。，．！？；：…‥「」『』【】〔〕〈〉《》［］｛｝＜＞“”‘’„"｡｢｣―—※→←⇒]/,
  // Signs of a list or a remark, unless the path is Japanese itself: /wiki/レオナルド・ダ・ヴィンチ.
  /(?<=[!-~])[・〜～／＆＝＋｜＊＃]|(?<=[!-^`-~])（/,
  // A closing bracket whose opening one stands outside.
  /(?<!（[^）]*)）/,
  // The next address of a list: https://a.example/・https://b.example/
  /(?<=[^ -~])https?:\/\//,
  // `.` and `,` between an address and a sentence, but not in /wiki/Dr.スランプ.
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
  // Nor does the ending of a file.
  new RegExp(
    String.raw`(?<=/[^?#]*\.(?:html?|php|aspx?|cgi|pdf|png|jpe?g|gif|zip|xml))(?=${CJK.source})`,
    'iu',
  ),
];

/** No address is longer; looking for the end of one takes time that grows with the square of its length. */
const LONGEST = 4_000;

/** What GitHub does not take for the end of an address (GFM 0.29 §6.9), and signs that join words in Japanese. */
const TRAILING = /[?!.,:*_~'"・〜～]+$/;

/**
 * The length of the address at the start of a text that holds no white space. GitHub's rule knows
 * spaces only, which Japanese does not write: （https://example.com/）を would swallow what follows.
 */
export function linkLength(whole: string): number {
  const text = whole.slice(0, LONGEST);
  const ends = [...ENDS.map((end) => text.search(end)), closingBracket(text)];
  let length = Math.min(text.length, ...ends.filter((end) => end > 0));
  // What goes on so long without an end is taken for an address as it is.
  if (length === LONGEST && whole.length > LONGEST) return whole.length;
  for (;;) {
    const address = text.slice(0, length);
    const shorter = isClosedTwice(address) ? address.slice(0, -1) : address.replace(TRAILING, '');
    if (shorter.length === length) return length;
    length = shorter.length;
  }
}

/** The first `)` without a `(` before it in the address that Japanese follows; -1 when there is none. */
function closingBracket(text: string): number {
  let open = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(') open++;
    if (text[index] !== ')') continue;
    if (open === 0 && CJK.test(text[index + 1] ?? '')) return index;
    open = Math.max(0, open - 1);
  }
  return -1;
}

/** Whether an address ends in a `)` that has no `(` in it (GFM 0.29 §6.9). */
function isClosedTwice(address: string): boolean {
  const count = (sign: string) => address.split(sign).length - 1;
  return address.endsWith(')') && count(')') > count('(');
}
