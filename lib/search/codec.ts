/** Appends a whole number from 0 to 2^32 − 1, seven bits a byte, lowest first; the high bit says that more follow. */
export function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
}

/** Reads numbers that `writeNumber` wrote, one after the other. */
export class NumberReader {
  constructor(
    private readonly bytes: Uint8Array,
    /** Index of the next byte. */
    public at = 0,
  ) {}

  /** The next number. @throws RangeError when the bytes end before it. */
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

/** Rising numbers as the gaps between them. */
export function writeRising(bytes: number[], values: readonly number[]): void {
  let previous = 0;
  for (const value of values) {
    writeNumber(bytes, value - previous);
    previous = value;
  }
}

/** The rising numbers that fill the bytes from `start` to `end`. */
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
 * A checksum of 32 bits over the name of a file and its bytes (FNV-1a, RFC 9923), so that a broken
 * file and a whole one in another's place are both noticed.
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
