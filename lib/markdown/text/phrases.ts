import { jaModel, Parser } from 'budoux';
import { CJK } from './cjk';
import { breakOffset, isJoined, SEAM } from './phrase-rules';

const parser = new Parser(jaModel);

/** Length of a line of a title on a phone, in full-width characters. */
const LINE = 13;

/**
 * Splits Japanese text into phrases (文節), between which a line may end. BudouX suggests the breaks, and the
 * rules of lib/markdown/text/phrase-rules correct them. A phrase longer than a line is split between the words
 * of a compound. Text without CJK characters is returned as one phrase: it breaks at its spaces anyway.
 */
export function phrases(text: string): string[] {
  if (!CJK.test(text)) return [text];
  const corrected: string[] = [];
  for (const part of parser.parse(text)) {
    let before = corrected.pop() ?? '';
    const moved = breakOffset(before, part);
    const phrase = before.slice(before.length - moved) + part;
    before = before.slice(0, before.length - moved);
    if (isJoined(before, phrase, fits(before + phrase))) corrected.push(before + phrase);
    else corrected.push(before, phrase);
  }
  return corrected.flatMap((phrase) => (fits(phrase) ? [phrase] : phrase.split(SEAM)));
}

/** Whether each part of a text between two spaces fits on a line. */
function fits(text: string): boolean {
  return text.split(/\s/).every((word) => {
    const narrow = word.match(/[\u0020-\u007E]/g)?.length ?? 0;
    return word.length - narrow / 2 <= LINE;
  });
}

/**
 * A number and its counter, or a word and its particle, with a space between them: 6 言語, Rust と. The lookbehind
 * lets a match begin only after a space: trying it at each character would take quadratic time for a long word.
 */
const WHOLE =
  /((?<!\S)\S+ \p{Script=Hiragana}\S*|(?<!\S)\S*[\d０-９] [\p{Script=Han}\p{Script=Katakana}]\S*)/u;

/** A part of a phrase, with the class name that says where a line may end inside it. */
export interface Part {
  text: string;
  /**
   * `whole`: nowhere. `long`, for a part longer than a line: between characters, by JIS X 4051. `''`: at
   * spaces.
   */
  kind: 'whole' | 'long' | '';
}

/** Splits a phrase into parts by where a line may end inside them. */
export function partsOf(phrase: string): Part[] {
  return phrase
    .split(WHOLE)
    .map((text, index): Part => {
      if (index % 2 === 1 && fits(text.replace(' ', ''))) return { text, kind: 'whole' };
      return { text, kind: !fits(text) && CJK.test(text) ? 'long' : '' };
    })
    .filter(({ text }) => text !== '');
}
