import { fold } from '../../search/fold';
import { tokensOf } from '../../search/tokens';

/** How often each term occurs in a text, in units of a plain occurrence. */
export type Terms = ReadonlyMap<string, number>;

/** A part of a post, and how many occurrences in the body one of its occurrences is worth. */
export interface Part {
  text: string;
  weight: number;
}

/** URLs and paths on hosts: the posts of one author share them whatever they are about. */
const URL_LIKE = /https?:\/\/\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+)+\/\S*/g;
const LETTERS = /^[\p{L}\p{N}\p{M}]+$/u;
const HIRAGANA = /\p{Script=Hiragana}/u;
const ONLY_HIRAGANA = /^\p{Script=Hiragana}+$/u;
const ONLY_KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
const KANJI = /^\p{Script=Han}/u;

/** A kanji means something alone: 髪 relates 散髪 to 髪を切った. */
const KANJI_WEIGHT = 0.3;

/** Counts the words and pairs of characters of a post, as the search index has them; punctuation is ignored. */
export function termsOf(parts: readonly Part[]): Terms {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight);
  for (const { text, weight } of parts) {
    for (const { text: token, kind } of tokensOf(fold(text.replace(URL_LIKE, ' ')))) {
      if (kind === 'word') add(token, weight);
      else if (kind === 'pair' && LETTERS.test(token)) {
        add(token, weight * weightOfPair(token));
      }
      const [kanji] = KANJI.exec(token) ?? [];
      if (kanji !== undefined) add(kanji, weight * KANJI_WEIGHT);
    }
  }
  return terms;
}

/** Hiragana is mostly grammar, and a word in katakana is long, so that many of its pairs occur together. */
function weightOfPair(pair: string): number {
  if (ONLY_HIRAGANA.test(pair)) return 0.2;
  return HIRAGANA.test(pair) || ONLY_KATAKANA.test(pair) ? 0.5 : 1;
}
