import { closeSync, openSync, readSync } from 'node:fs';

/** Returns bytes of a file from an offset, fewer at its end. */
export function bytesAt(path: string, from: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, from));
  } finally {
    closeSync(file);
  }
}
