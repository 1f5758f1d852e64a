/** The bytes are in no encoding the import knows, or in one it cannot tell from another. */
export class EncodingError extends Error {
  override name = 'EncodingError';
}

/** The encodings old Japanese blogs were kept in, by their WHATWG names. */
const CANDIDATES = ['utf-8', 'euc-jp', 'shift_jis'] as const;

/**
 * The encoding of some bytes: that of their byte order mark, else UTF-8 when they are, else the one
 * of EUC-JP and Shift_JIS in which they hold together and make Japanese.
 *
 * @param isWhole whether a character may be cut at the end.
 * @throws EncodingError when none fits, or both do equally well.
 */
export function encodingOf(bytes: Uint8Array, isWhole = true): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const fitting = CANDIDATES.flatMap((encoding) => {
    const text = decoded(bytes, encoding, isWhole);
    return text === null ? [] : { encoding, oddity: oddityOf(text) };
  });
  if (fitting[0]?.encoding === 'utf-8') return 'utf-8';
  const [best, next] = fitting.toSorted((a, b) => a.oddity - b.oddity);
  if (!best || best.oddity > 0.3 || best.oddity === next?.oddity) throw new EncodingError();
  return best.encoding;
}

/** @throws EncodingError when the bytes are not in that encoding. */
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

/** The share, among what is not ASCII, of signs Japanese prose hardly has: half-width kana and rare kanji. */
function oddityOf(text: string): number {
  const wide = text.match(/[^\p{ASCII}]/gu) ?? [];
  const odd = wide.filter(
    (sign) =>
      !/[\p{Script=Hiragana}\p{Script=Katakana}ー、。「」・（）！？一-龠々]/u.test(sign) ||
      /[\uFF61-\uFF9F]/.test(sign),
  );
  return wide.length === 0 ? 0 : odd.length / wide.length;
}
