import { endsInCjk } from './cjk';
import { phrases } from './phrases';

/** Maximum length of an excerpt, in graphemes. */
const MAX_LENGTH = 140;
/** Minimum length of an excerpt that ends with a whole sentence, in UTF-16 code units. */
const MIN_SENTENCE_LENGTH = 60;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * The beginning of a text, at most 140 graphemes: whole sentences if they have at least 60 UTF-16 code units,
 * otherwise cut between two phrases, with `…` at the end.
 */
export function excerptOf(text: string): string {
  const opening = text
    // No line is empty, so that this number of lines is enough.
    .split('\n', MAX_LENGTH + 1)
    .reduce((joined, line) => joined + (endsInCjk(joined) || !joined ? '' : ' ') + line, '');
  const characters: string[] = [];
  for (const { segment } of graphemes.segment(opening)) {
    if (characters.push(segment) > MAX_LENGTH) break;
  }
  if (characters.length <= MAX_LENGTH) return opening;
  const fitting = characters.slice(0, MAX_LENGTH - 1).join('');
  const sentences = /^.*(?:[。！？][」』）]?|[.!?](?= ))/s.exec(fitting)?.[0] ?? '';
  if (sentences.length >= MIN_SENTENCE_LENGTH) return sentences;
  return `${cutAtPhrase(fitting)}…`;
}

function cutAtPhrase(text: string): string {
  const parts = endsInCjk(text) ? phrases(text) : text.split(/(?<= )/);
  const wholeParts = parts.length > 1 ? parts.slice(0, -1).join('') : text;
  return wholeParts.replace(/[\s、，,]+$/, '');
}
