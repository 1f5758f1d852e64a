import type { Terms } from './terms';

/** The parameters of Okapi BM25, at their usual values: how soon repetition stops counting, and how much length does. */
const K1 = 1.2;
const B = 0.75;
/** Terms of more texts than this, and of more than a quarter, are ignored: they take time and say little. */
const COMMON = 20;

/** The terms of a text by number, with their weights. */
interface Vector {
  terms: Uint32Array;
  weights: Float64Array;
}

/**
 * Compares texts by their terms: the cosine of vectors in which a term weighs as in Okapi BM25, more the rarer it is.
 * So neither the length of a text nor the repetition of a word decides.
 *
 * @returns a function from the index of a text to its similarity to each text, from 0 (no term in common) to 1.
 */
export function similarityOf(texts: readonly Terms[]): (index: number) => Float64Array {
  const counts = numberOfTexts(texts);
  const limit = Math.max(COMMON, texts.length / 4);
  const numbers = new Map<string, number>();
  const rarities: number[] = [];
  for (const [term, count] of counts) {
    // A term of one text relates it to none.
    if (count < 2 || count > limit) continue;
    numbers.set(term, rarities.length);
    rarities.push(Math.log(1 + (texts.length - count + 0.5) / (count + 0.5)));
  }
  const lengths = texts.map((terms) => sum(terms.values()));
  const average = sum(lengths) / texts.length || 1;
  const vectors = texts.map((terms, text): Vector => {
    const entries = [...terms].flatMap(([term, count]) => {
      const number = numbers.get(term);
      return number === undefined ? [] : { number, count };
    });
    const length = (lengths[text] ?? 0) / average;
    return unitVector(
      entries.map(({ number }) => number),
      entries.map(({ number, count }) => {
        const saturation = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
        return saturation * (rarities[number] ?? 0);
      }),
    );
  });
  const textsOf = rarities.map((): number[] => []);
  const weightsOf = rarities.map((): number[] => []);
  for (const [text, { terms, weights }] of vectors.entries()) {
    for (const [at, term] of terms.entries()) {
      textsOf[term]?.push(text);
      weightsOf[term]?.push(weights[at] ?? 0);
    }
  }
  return (index) => {
    const similarities = new Float64Array(texts.length);
    const { terms = [], weights = [] } = vectors[index] ?? {};
    for (const [at, term] of terms.entries()) {
      const weight = weights[at] ?? 0;
      const others = textsOf[term] ?? [];
      const otherWeights = weightsOf[term] ?? [];
      for (let position = 0; position < others.length; position++) {
        const other = others[position] ?? 0;
        similarities[other] = (similarities[other] ?? 0) + weight * (otherWeights[position] ?? 0);
      }
    }
    return similarities;
  };
}

/** In how many texts each term occurs. */
function numberOfTexts(texts: readonly Terms[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of texts) {
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function unitVector(terms: readonly number[], weights: readonly number[]): Vector {
  const norm = Math.sqrt(sum(weights.map((weight) => weight * weight))) || 1;
  return {
    terms: Uint32Array.from(terms),
    weights: Float64Array.from(weights, (weight) => weight / norm),
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
