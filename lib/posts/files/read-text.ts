import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { FaultError } from '../fault';
import type { OpenFile } from './open-file';

/** Size of the largest post file that is read, in bytes. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

/**
 * Reads an open file as UTF-8.
 *
 * @throws FaultError when the file is larger than {@link MAX_FILE_BYTES} or not UTF-8.
 */
export function readText({ descriptor, stats: { size } }: OpenFile): string {
  if (size > MAX_FILE_BYTES) {
    const value = (size / 1024 / 1024).toFixed(1);
    throw new FaultError({ name: 'tooLarge', fact: { value } });
  }
  const bytes = readFileSync(descriptor);
  if (!isUtf8(bytes)) throw new FaultError({ name: 'notUtf8', line: firstLineNotUtf8(bytes) });
  return bytes.toString('utf8');
}

/**
 * 1-based number of the first line that is not UTF-8. Each line can be tested by itself, because no multi-byte
 * character of UTF-8 contains the byte of LF.
 */
export function firstLineNotUtf8(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf('\n', start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}
