import { jaModel, Parser } from 'budoux';
import { CJK } from './cjk';
import { isJoined, misreadBy, SEAM } from './phrase-rules';

const parser = new Parser(jaModel);

/** What fits on a line of a title on a phone, in full-width characters. */
const LINE = 13;

/**
 * Cuts Japanese text where a line may end without tearing a phrase (文節): by BudouX's model, whose
 * cuts the rules of lib/markdown/text/phrase-rules correct. A phrase longer than a line is cut where the
 * words of a compound meet. Text without CJK characters comes back whole: it breaks at its spaces.
 */
export function phrases(text: string): string[] {
  if (!CJK.test(text)) return [text];
  const found: string[] = [];
  for (const part of parser.parse(text)) {
    let before = found.pop() ?? '';
    const moved = misreadBy(before, part);
    const phrase = before.slice(before.length - moved) + part;
    before = before.slice(0, before.length - moved);
    if (isJoined(before, phrase, fits(before + phrase))) found.push(before + phrase);
    else found.push(before, phrase);
  }
  return found.flatMap((phrase) => (fits(phrase) ? [phrase] : phrase.split(SEAM)));
}

/** Whether no word of a text, up to the next space, is longer than a line. */
function fits(text: string): boolean {
  return text.split(/\s/).every((word) => {
    const narrow = word.match(/[\u0020-\u007E]/g)?.length ?? 0;
    return word.length - narrow / 2 <= LINE;
  });
}

/**
 * A number and what it counts, or a word and its particle, with a blank between them: 6 言語, Rust と. Looked for at the
 * start of a word alone: at each of its characters, a long word would take the square of its length.
 */
const WHOLE =
  /((?<!\S)\S+ \p{Script=Hiragana}\S*|(?<!\S)\S*[\d０-９] [\p{Script=Han}\p{Script=Katakana}]\S*)/u;

/** A part of a phrase, with the class that says how it may break; `''` at its blanks only. */
export interface Part {
  text: string;
  /** `whole`: nowhere. `long`: between the characters, as by JIS X 4051; it is longer than a line. */
  kind: 'whole' | 'long' | '';
}

/** Cuts a phrase into parts by how they may break. */
export function partsOf(phrase: string): Part[] {
  return phrase
    .split(WHOLE)
    .map((text, index): Part => {
      if (index % 2 === 1 && fits(text.replace(' ', ''))) return { text, kind: 'whole' };
      return { text, kind: !fits(text) && CJK.test(text) ? 'long' : '' };
    })
    .filter(({ text }) => text !== '');
}
