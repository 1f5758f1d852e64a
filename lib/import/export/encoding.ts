import { closeSync, openSync, readSync } from 'node:fs';
import { EncodingError, encodingOf } from '../read/decode';
import { exportError } from './fault';
import { chunksOf } from './text';

/** Bytes the encoding is judged by, around the first one that is not UTF-8. */
const SAMPLE = 1024 * 1024;
const DECLARATION = /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/;

/**
 * The encoding of an export, as a WHATWG name: the one asked for, that of a byte order mark, the one
 * an XML declaration names (XML 1.0 §4.3.3), UTF-8 when the whole file is, else EUC-JP or Shift_JIS.
 *
 * @throws ProblemsError when it is named and not known, or cannot be told.
 */
export async function exportEncoding(path: string, asked?: string): Promise<string> {
  const head = bytesAt(path, 0, 1024);
  const marked = markOf(head);
  const declared = DECLARATION.exec(head.toString('latin1').replace(/^ï»¿/, ''))?.[1];
  const named = asked ?? marked ?? declared;
  if (named !== undefined) return known(path, named);
  const broken = await firstNoUtf8(path);
  if (broken === undefined) return 'utf-8';
  const bytes = bytesAt(path, Math.max(0, broken - SAMPLE / 2), SAMPLE);
  // From the first whole line to the last.
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

function known(path: string, name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    throw exportError(path, 'encodingUnknown', { value: name });
  }
}

/** About where the first byte lies that is not UTF-8. */
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
