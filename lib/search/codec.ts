/**
 * Appends an integer from 0 to 2^32 − 1 as a variable-length number (LEB128): seven bits per byte, lowest
 * first; the high bit is set if more bytes follow.
 */
export function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
}

/** Reads consecutive numbers that `writeNumber` wrote. */
export class NumberReader {
  constructor(
    private readonly bytes: Uint8Array,
    /** Index of the next byte. */
    public at = 0,
  ) {}

  /** Reads the next number. @throws RangeError when the data ends before it. */
  next(): number {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError('end of data');
      value += (byte & 127) * weight;
      if (byte < 128) return value;
    }
  }
}

/** Appends ascending numbers: the first one, then the difference of each to the previous one. */
export function writeRising(bytes: number[], values: readonly number[]): void {
  let previous = 0;
  for (const value of values) {
    writeNumber(bytes, value - previous);
    previous = value;
  }
}

/** Reads the ascending numbers that `writeRising` wrote, from the bytes between `start` and `end`. */
export function readRising(bytes: Uint8Array, start: number, end: number): number[] {
  const reader = new NumberReader(bytes, start);
  const values: number[] = [];
  for (let value = 0; reader.at < end; ) {
    value += reader.next();
    values.push(value);
  }
  return values;
}

/**
 * A 32-bit checksum of the name of a file and its bytes (FNV-1a, RFC 9923). It detects a damaged file and
 * also an intact file under the name of another one.
 */
export function checksum(name: string, bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  const add = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193);
  };
  for (let index = 0; index < name.length; index++) add(name.charCodeAt(index));
  for (const byte of bytes) add(byte);
  return hash >>> 0;
}
