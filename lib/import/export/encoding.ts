import { bytesAt } from '../read/bytes-at';
import { CANDIDATES, EncodingError, encodingOf, markOf } from '../read/decode';
import { exportError } from './fault';
import { linesIn, textPieces } from './text';

/** Number of bytes, around the first byte that is not UTF-8, from which the encoding is guessed. */
const SAMPLE = 1024 * 1024;
const DECLARATION = /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/;

/**
 * Share of unreadable characters, among those that are not ASCII, up to which an encoding is right
 * and the file is damaged.
 */
const TOLERATED = 0.05;

/**
 * Returns the encoding of an export file, as a WHATWG name. The first of these that applies and fits
 * the file: the encoding that the user requested, the byte order mark, the XML declaration (XML 1.0
 * §4.3.3), UTF-8, or else EUC-JP or Shift_JIS. A few invalid bytes are no reason against one.
 *
 * @throws ProblemsError when the named encoding does not exist, when the file is not in the requested
 *   encoding, or when the encoding cannot be determined.
 */
export async function exportEncoding(path: string, requested?: string): Promise<string> {
  const head = bytesAt(path, 0, 1024);
  const marked = markOf(head);
  const declared = DECLARATION.exec(head.toString('latin1').replace(/^ï»¿/, ''))?.[1];
  const given = requested ?? marked ?? declared;
  const named = given === undefined ? undefined : webName(path, given);
  if (named !== undefined) {
    const { share, line, column } = await unreadableIn(path, named);
    if (share <= TOLERATED) return named;
    if (requested !== undefined) {
      throw exportError(path, 'encodingWrong', { line, column, value: named.toUpperCase() });
    }
  }
  const [utf8, ...others] = await Promise.all(
    CANDIDATES.map(async (encoding) => ({ encoding, ...(await unreadableIn(path, encoding)) })),
  );
  if (utf8 === undefined || utf8.share <= TOLERATED) return 'utf-8';
  const bytes = bytesAt(path, Math.max(0, utf8.offset - SAMPLE / 2), SAMPLE);
  // Use whole lines only, so that no character is cut in half.
  const start = utf8.offset > SAMPLE / 2 ? bytes.indexOf(0x0a) + 1 : 0;
  const end = bytes.length === SAMPLE ? bytes.lastIndexOf(0x0a) + 1 : bytes.length;
  const sample = bytes.subarray(start, end > start ? end : bytes.length);
  const guessed = guess(sample) ?? others.filter(({ share }) => share <= TOLERATED)[0]?.encoding;
  // Without kana, it is not Japanese: single bytes of Windows-1252 can look like kanji.
  if (guessed !== undefined && /[ぁ-んァ-ン]/.test(new TextDecoder(guessed).decode(sample))) {
    return guessed;
  }
  if (named === undefined) throw exportError(path, 'encodingUnclear');
  return named;
}

function guess(bytes: Uint8Array): string | undefined {
  try {
    return encodingOf(bytes, false);
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    return undefined;
  }
}

/** Returns the WHATWG name of an encoding for one of its labels. */
function webName(path: string, name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    throw exportError(path, 'encodingUnknown', { value: name });
  }
}

/**
 * Returns the share of unreadable characters among those that are not ASCII, with the position of
 * the first one and its approximate offset in bytes.
 */
async function unreadableIn(path: string, encoding: string) {
  let wide = 0;
  let unreadable = 0;
  let first = { line: 1, column: 1, offset: 0 };
  let line = 1;
  let length = 0;
  for await (const text of textPieces(path, encoding)) {
    const broken = text.match(/\uFFFD/g)?.length ?? 0;
    if (broken > 0 && unreadable === 0) {
      const before = text.slice(0, text.indexOf('\uFFFD'));
      first = {
        line: line + linesIn(before),
        column: before.length - before.lastIndexOf('\n'),
        offset: length + Buffer.byteLength(before),
      };
    }
    unreadable += broken;
    wide += text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    line += linesIn(text);
    length += Buffer.byteLength(text);
  }
  return { share: wide === 0 ? 0 : unreadable / wide, ...first };
}
