import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { FaultError } from './fault';

/** Largest file of a post, in bytes. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

/**
 * Reads a file as UTF-8.
 *
 * @param size of the file in bytes, so that a huge one is refused before it is read.
 * @throws FaultError when it is larger than 2 MB, not UTF-8, or cannot be read.
 */
export function readText(path: string, size: number): string {
  if (size > MAX_FILE_BYTES) {
    const value = (size / 1024 / 1024).toFixed(1);
    throw new FaultError({ name: 'tooLarge', fact: { value } });
  }
  const bytes = readFileSync(path);
  if (!isUtf8(bytes)) throw new FaultError({ name: 'notUtf8', line: firstLineNotUtf8(bytes) });
  return bytes.toString('utf8');
}

/** 1-based number of the first line that is not UTF-8. A line break is one byte in UTF-8. */
function firstLineNotUtf8(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf('\n', start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}
