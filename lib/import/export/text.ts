import { createReadStream } from 'node:fs';

/** Number of bytes that are read at a time. */
const CHUNK = 256 * 1024;

/**
 * Yields the text of a file in pieces. No character is split between two pieces, and the byte order
 * mark is removed. Bytes that are invalid in the encoding become U+FFFD.
 *
 * @param encoding WHATWG name.
 */
export async function* textPieces(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunksOf(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Yields the bytes of a file from start to end. */
async function* chunksOf(path: string): AsyncGenerator<Buffer> {
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
