import { CJK } from '../markdown/text/cjk';
import { phrases } from '../markdown/text/phrases';

/**
 * The kinds of line breaks, from best to worst:
 *
 * - `phrase`: after a phrase (文節) or a word.
 * - `compound`: between the words of a compound, where kanji meets katakana or a bracket.
 * - `inside-word`: inside a Japanese word, or after a slash or the like in a long Latin one.
 * - `emergency`: anywhere else that the rules of Japanese line breaking (kinsoku) allow.
 */
export const BREAK_KINDS = ['phrase', 'compound', 'inside-word', 'emergency'] as const;

export type BreakKind = (typeof BREAK_KINDS)[number];

// Kinsoku of JIS X 4051 and JLReq §3.1.7–3.1.8: characters that must not start or end a line.
const NO_START =
  /^[\p{Pe}\p{Pf}、。，．・：；:;!?！？.,‐゠–〜～ーｰ々〻ゝゞヽヾ゛゜ﾞﾟ…‥｡､･ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯ%％‰℃°”’»\p{M}]/u;
const NO_END = /[\p{Ps}\p{Pi}“‘«¥￥$＄£#＃@＠№]$/u;
const HIRAGANA = /^\p{Script=Hiragana}/u;
const KATAKANA = /^[\p{Script=Katakana}ー]/u;
const HAN = /^\p{Script=Han}/u;
const WHITE_SPACE = /^\s$/;
/** Dashes and ellipses that are written in pairs (JLReq §3.1.10). */
const INSEPARABLE = /^[—―…‥〳〴〵]$/;
const DIGIT = /^[\d０-９]$/;
/** Characters after which a long Latin word or a URL is broken first. */
const BREAKABLE_AFTER = /[/\\._\-?&=:+,~]$/;

/**
 * Finds where the lines of a title may end.
 *
 * @param characters user-perceived characters.
 * @returns for each character but the last, the kind of a line break after it, or `null` where a break
 * is forbidden.
 */
export function lineBreaks(characters: readonly string[]): (BreakKind | null)[] {
  const ends = phraseEnds(characters);
  return characters.slice(0, -1).map((before, index) => {
    const after = characters[index + 1] ?? '';
    if (WHITE_SPACE.test(after) || NO_START.test(after)) return null;
    if (WHITE_SPACE.test(before)) {
      // A counter word should stay with the number before the space: 6 言語.
      if (DIGIT.test(characters[index - 1] ?? '') && isWide(after)) return 'emergency';
      // Hiragana after a space is likely to be a particle that belongs to the word before the space: Rust と.
      return HIRAGANA.test(after) && !ends.has(index) ? 'compound' : 'phrase';
    }
    if (isInsideNumber(before, after)) return 'emergency';
    if (NO_END.test(before)) return null;
    if (INSEPARABLE.test(after) && before === after) return null;
    if (ends.has(index) || isEmoji(before)) return 'phrase';
    if (isCompoundBoundary(before, after)) return 'compound';
    if (isWide(before) || isWide(after)) return 'inside-word';
    return BREAKABLE_AFTER.test(before) ? 'inside-word' : 'emergency';
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
    // A phrase that ends inside a user-perceived character gives no break.
    if (length === end) ends.add(index);
  }
  return ends;
}

/** Whether both characters belong to a number with its prefix and counter word: 第10回, 6言語. */
function isInsideNumber(before: string, after: string): boolean {
  if (DIGIT.test(before)) return /^[\p{L}\d０-９]/u.test(after);
  return /^[第約計全]$/.test(before) && DIGIT.test(after);
}

/** Whether two words of a compound are likely to meet between the characters. */
function isCompoundBoundary(before: string, after: string): boolean {
  if (HIRAGANA.test(after)) return false;
  if (/^\p{Ps}/u.test(after) || /^\p{Pe}/u.test(before)) return isWide(before) && isWide(after);
  return KATAKANA.test(before) ? HAN.test(after) : HAN.test(before) && KATAKANA.test(after);
}

function isWide(character: string): boolean {
  return (
    CJK.test(character) || isEmoji(character) || /[\u2014-\u303F\uFF01-\uFF60]/.test(character)
  );
}

function isEmoji(character: string): boolean {
  return /\p{Emoji_Presentation}|\uFE0F/u.test(character);
}
