import { endsInCjk } from './cjk';
import { phrases } from './phrases';

/** Longest excerpt, in characters as a reader counts them. */
const LONGEST = 140;
/** An excerpt may end with a sentence that reaches at least so far. */
const SHORTEST = 60;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * The opening of a text, at most 140 characters: whole sentences where one ends late enough,
 * otherwise cut between phrases and closed with `…`.
 */
export function excerptOf(text: string): string {
  const opening = text
    // A line holds one character at least.
    .split('\n', LONGEST + 1)
    .reduce((joined, line) => joined + (endsInCjk(joined) || !joined ? '' : ' ') + line, '');
  const characters: string[] = [];
  for (const { segment } of graphemes.segment(opening)) {
    if (characters.push(segment) > LONGEST) break;
  }
  if (characters.length <= LONGEST) return opening;
  const room = characters.slice(0, LONGEST - 1).join('');
  const sentence = /^.*(?:[。！？][」』）]?|[.!?](?= ))/s.exec(room)?.[0] ?? '';
  if (sentence.length >= SHORTEST) return sentence;
  return `${cutAtPhrase(room)}…`;
}

function cutAtPhrase(text: string): string {
  const parts = endsInCjk(text) ? phrases(text) : text.split(/(?<= )/);
  const kept = parts.length > 1 ? parts.slice(0, -1).join('') : text;
  return kept.replace(/[\s、，,]+$/, '');
}
