/** The bytes are invalid in the encoding, or no encoding fits better than all others. */
export class EncodingError extends Error {
  override name = 'EncodingError';
}

/** The encodings of old Japanese blogs, by their WHATWG names. */
export const CANDIDATES = ['utf-8', 'euc-jp', 'shift_jis'];

/**
 * Guesses the encoding of some bytes: from the byte order mark, or else UTF-8 when it is valid, or
 * else EUC-JP or Shift_JIS, whichever is valid and gives ordinary Japanese.
 *
 * @param isWhole `false` when the last character may be incomplete.
 * @throws EncodingError when no encoding fits, or two fit equally well.
 */
export function encodingOf(bytes: Uint8Array, isWhole = true): string {
  const marked = markOf(bytes);
  if (marked !== undefined) return marked;
  const fitting = CANDIDATES.flatMap((encoding) => {
    const text = decoded(bytes, encoding, isWhole);
    return text === null ? [] : { encoding, oddity: oddityOf(text) };
  });
  if (fitting[0]?.encoding === 'utf-8') return 'utf-8';
  const [best, next] = fitting.toSorted((a, b) => a.oddity - b.oddity);
  if (!best || best.oddity > 0.3 || best.oddity === next?.oddity) throw new EncodingError();
  return best.encoding;
}

/** Returns the WHATWG name of the encoding that a byte order mark names. */
export function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/**
 * Decodes some bytes.
 *
 * @throws EncodingError when the bytes are invalid in the encoding.
 */
export function decode(bytes: Uint8Array, encoding = encodingOf(bytes)): string {
  const text = decoded(bytes, encoding, true);
  if (text === null) throw new EncodingError(encoding);
  return text;
}

function decoded(bytes: Uint8Array, encoding: string, isWhole: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole });
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Returns the share of unusual characters, such as half-width kana and rare kanji, among those that
 * are not ASCII.
 */
function oddityOf(text: string): number {
  const wide = text.match(/[^\p{ASCII}]/gu) ?? [];
  const odd = wide.filter(
    (character) =>
      !/[\p{Script=Hiragana}\p{Script=Katakana}ー、。「」・（）！？一-龠々]/u.test(character) ||
      /[\uFF61-\uFF9F]/.test(character),
  );
  return wide.length === 0 ? 0 : odd.length / wide.length;
}
