import { expect, test } from 'vitest';
import { seeded } from '../testing/seeded';
import { checksum, NumberReader, readRising, writeNumber, writeRising } from './codec';

test('numbers take one byte for each seven bits', () => {
  const bytes: number[] = [];
  for (const value of [0, 127, 128, 300]) writeNumber(bytes, value);
  expect(bytes).toEqual([0, 127, 128, 1, 172, 2]);
});

test('any ascending numbers are read as they were written', () => {
  const random = seeded(1);
  for (let run = 0; run < 500; run++) {
    const values = Array.from({ length: random() * 20 }, () => Math.floor(random() ** 8 * 2 ** 32));
    values.sort((a, b) => a - b);
    const bytes: number[] = [];
    writeRising(bytes, values);
    expect(readRising(Uint8Array.from(bytes), 0, bytes.length)).toEqual(values);
  }
});

test('truncated data throws', () => {
  expect(() => new NumberReader(Uint8Array.of(128)).next()).toThrow(RangeError);
});

test('the checksum is FNV-1a of the name and the bytes', () => {
  // The test vectors of RFC 9923 for "", "a" and "foobar".
  expect(checksum('', new Uint8Array())).toBe(0x811c9dc5);
  expect(checksum('', Uint8Array.of(97))).toBe(0xe40c292c);
  expect(checksum('foo', new TextEncoder().encode('bar'))).toBe(0xbf9cf968);
});
