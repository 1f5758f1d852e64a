import { CJK } from '../markdown/text/cjk';
import { phrases } from '../markdown/text/phrases';

/**
 * How bad it is to end a line after a character, from best to worst: the end of a phrase or a word;
 * a seam, where kanji meet katakana or a bracket; a place where a long word may be torn; anywhere
 * else that the rules of line composition allow.
 */
export const BREACHES = ['phrase', 'seam', 'word', 'character'] as const;

export type Breach = (typeof BREACHES)[number];

// JIS X 4051 and JLReq §3.1.7–3.1.8: what may not begin a line, and what may not end one.
const NO_START =
  /^[\p{Pe}\p{Pf}、。，．・：；:;!?！？.,‐゠–〜～ーｰ々〻ゝゞヽヾ゛゜ﾞﾟ…‥｡､･ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯ%％‰℃°”’»\p{M}]/u;
const NO_END = /[\p{Ps}\p{Pi}“‘«¥￥$＄£#＃@＠№]$/u;
const HIRAGANA = /^\p{Script=Hiragana}/u;
const KATAKANA = /^[\p{Script=Katakana}ー]/u;
const HAN = /^\p{Script=Han}/u;
/** Dashes and ellipses that come in twos. */
const INSEPARABLE = /^[—―…‥〳〴〵]$/;
const DIGIT = /^[\d０-９]$/;
const TEARS = /[/\\._\-?&=:+,~]$/;

/**
 * Where the lines of a title may end.
 *
 * @param characters user-perceived characters.
 * @returns for each character but the last, what ending a line after it costs, or `null` where no
 * line may end.
 */
export function breaksOf(characters: readonly string[]): (Breach | null)[] {
  const ends = phraseEnds(characters);
  return characters.slice(0, -1).map((before, index) => {
    const after = characters[index + 1] ?? '';
    if (/^\s$/.test(after)) return null;
    if (NO_START.test(after)) return null;
    // A particle after a blank belongs to the word before it; what is counted, to its number.
    if (/^\s$/.test(before)) {
      if (DIGIT.test(characters[index - 1] ?? '') && isWide(after)) return 'character';
      return HIRAGANA.test(after) && !ends.has(index) ? 'seam' : 'phrase';
    }
    if (isNumber(before, after)) return 'character';
    if (NO_END.test(before)) return null;
    if (INSEPARABLE.test(after) && before === after) return null;
    if (ends.has(index) || isPicture(before)) return 'phrase';
    if (isSeam(before, after)) return 'seam';
    if (isWide(before) || isWide(after)) return 'word';
    // Letters and digits that stand together are a word or a number.
    return TEARS.test(before) ? 'word' : 'character';
  });
}

/** Indices of the characters that end a phrase. */
function phraseEnds(characters: readonly string[]): Set<number> {
  const ends = new Set<number>();
  let index = -1;
  let length = 0;
  let end = 0;
  for (const phrase of phrases(characters.join(''))) {
    end += phrase.length;
    while (length < end) length += characters[++index]?.length ?? Number.POSITIVE_INFINITY;
    if (length === end) ends.add(index);
  }
  return ends;
}

/** 6言語, 第10回: within a number and what it counts. */
function isNumber(before: string, after: string): boolean {
  if (DIGIT.test(before)) return /^[\p{L}\d０-９]/u.test(after);
  return /^[第約計全]$/.test(before) && DIGIT.test(after);
}

/** Where two words of a compound are likely to meet. */
function isSeam(before: string, after: string): boolean {
  if (HIRAGANA.test(after)) return false;
  if (/^\p{Ps}/u.test(after) || /^\p{Pe}/u.test(before)) return isWide(before) && isWide(after);
  return KATAKANA.test(before) ? HAN.test(after) : HAN.test(before) && KATAKANA.test(after);
}

function isWide(character: string): boolean {
  return (
    CJK.test(character) || isPicture(character) || /[\u2014-\u303F\uFF01-\uFF60]/.test(character)
  );
}

function isPicture(character: string): boolean {
  return /\p{Emoji_Presentation}|\uFE0F/u.test(character);
}
