import { jaModel, Parser } from 'budoux';
import { CJK } from './cjk';
import { isJoined, misreadBy, SEAM } from './phrase-rules';

const parser = new Parser(jaModel);

/** What fits on a line of a title on a phone, in full-width characters. */
const LINE = 13;

/**
 * Cuts Japanese text where a line may end without tearing a phrase (文節): by BudouX's model, whose
 * cuts the rules of lib/markdown/phrase-rules correct. A phrase longer than a line is cut where the
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

/** A number and what it counts, or a word and its particle, with a blank between them: 6 言語, Rust と. */
const WHOLE = /(\S+ \p{Script=Hiragana}\S*|\S*[\d０-９] [\p{Script=Han}\p{Script=Katakana}]\S*)/u;

/** Cuts a phrase into texts; a line may end at the blanks of those that are not whole. */
export function wholesOf(phrase: string): { text: string; whole: boolean }[] {
  return phrase
    .split(WHOLE)
    .map((text, index) => ({ text, whole: index % 2 === 1 && fits(text.replace(' ', '')) }))
    .filter(({ text }) => text !== '');
}
