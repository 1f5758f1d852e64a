import { closeSync, openSync, readSync } from 'node:fs';
import { EncodingError, encodingOf } from '../read/decode';
import { exportError } from './fault';
import { chunksOf } from './text';

/** Number of bytes, around the first byte that is not UTF-8, from which the encoding is guessed. */
const SAMPLE = 1024 * 1024;
const DECLARATION = /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/;

/**
 * Returns the encoding of an export file, as a WHATWG name. The first of these that applies: the
 * encoding that the user requested, the byte order mark, the XML declaration (XML 1.0 §4.3.3), UTF-8
 * when the whole file is valid UTF-8, or else EUC-JP or Shift_JIS.
 *
 * @throws ProblemsError when the named encoding does not exist, or when the encoding cannot be
 *   determined.
 */
export async function exportEncoding(path: string, requested?: string): Promise<string> {
  const head = bytesAt(path, 0, 1024);
  const marked = markOf(head);
  const declared = DECLARATION.exec(head.toString('latin1').replace(/^ï»¿/, ''))?.[1];
  const named = requested ?? marked ?? declared;
  if (named !== undefined) return webName(path, named);
  const broken = await firstNoUtf8(path);
  if (broken === undefined) return 'utf-8';
  const bytes = bytesAt(path, Math.max(0, broken - SAMPLE / 2), SAMPLE);
  // Use whole lines only, so that no character is cut in half.
  const start = broken > SAMPLE / 2 ? bytes.indexOf(0x0a) + 1 : 0;
  const end = bytes.length === SAMPLE ? bytes.lastIndexOf(0x0a) + 1 : bytes.length;
  try {
    return encodingOf(bytes.subarray(start, end > start ? end : bytes.length), false);
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    throw exportError(path, 'encodingUnclear');
  }
}

function markOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 'utf-8' : undefined;
}

/** Returns the WHATWG name of an encoding for one of its labels. */
function webName(path: string, name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    throw exportError(path, 'encodingUnknown', { value: name });
  }
}

/** Returns the approximate offset of the first invalid byte; `undefined` when the file is valid UTF-8. */
async function firstNoUtf8(path: string): Promise<number | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  try {
    for await (const chunk of chunksOf(path)) {
      decoder.decode(chunk, { stream: true });
      read += chunk.length;
    }
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return read;
  }
  return undefined;
}

function bytesAt(path: string, from: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, from));
  } finally {
    closeSync(file);
  }
}
