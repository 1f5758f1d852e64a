import { createReadStream } from 'node:fs';
import { exportError } from './fault';

/** Bytes read at a time. */
const CHUNK = 256 * 1024;

/**
 * The text of a file, a piece at a time; no character is cut, and a byte order mark is left out.
 *
 * @param encoding WHATWG name.
 * @throws ProblemsError with the line of the first byte that is not in that encoding.
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
    // A character may begin in one chunk and be found broken in the next.
    before = chunk.subarray(-4);
    before = before.subarray(before.lastIndexOf(0x0a) + 1);
  }
  try {
    yield decoder.decode();
  } catch {
    throw wrong(path, encoding, line, before);
  }
}

/** The bytes of a file in the order they lie. */
export async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    if (Buffer.isBuffer(chunk)) yield chunk;
  }
}

/** The number of line ends in a text. */
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
