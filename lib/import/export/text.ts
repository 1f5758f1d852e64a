import { createReadStream } from 'node:fs';
import { exportError } from './fault';

/** Number of bytes that are read at a time. */
const CHUNK = 256 * 1024;

/**
 * Yields the text of a file in pieces. No character is split between two pieces, and the byte order
 * mark is removed.
 *
 * @param encoding WHATWG name.
 * @throws ProblemsError with the line of the first byte that is invalid in the encoding.
 */
export async function* textOf(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let before: Buffer = Buffer.alloc(0);
  for await (const chunk of chunksOf(path)) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      throw wrong(path, encoding, line, Buffer.concat([before, chunk]));
    }
    yield text;
    line += linesIn(text);
    // A character can start in one piece and turn out to be invalid in the next.
    before = chunk.subarray(-4);
    before = before.subarray(before.lastIndexOf(0x0a) + 1);
  }
  try {
    yield decoder.decode();
  } catch {
    throw wrong(path, encoding, line, before);
  }
}

/** Yields the bytes of a file from start to end. */
export async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    if (Buffer.isBuffer(chunk)) yield chunk;
  }
}

/** Counts the line breaks in a text. */
export function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function wrong(path: string, encoding: string, line: number, bytes: Buffer) {
  const text = new TextDecoder(encoding).decode(bytes);
  const before = text.slice(0, Math.max(0, text.indexOf('\uFFFD')));
  const column = before.length - before.lastIndexOf('\n');
  return exportError(path, 'encodingWrong', {
    line: line + linesIn(before),
    column,
    value: encoding.toUpperCase(),
  });
}
