import { describe, expect, it } from 'vitest';
import { onBlank } from './blank';

const print = (number: number, left: number) => ({
  svg: '',
  box: { left, top: 100, right: left + 2, bottom: 102 },
  numbers: new Uint8Array(4).fill(number),
});
/** Around the prints: the end of row 100, then of row 101. */
const around = async (rows: Uint8Array) =>
  [100, 101, 102].map((y) => [...rows.subarray(y * 1201 + 200, y * 1201 + 205)]);

describe('onBlank', () => {
  it('lays prints on rows that begin with a byte of their own', async () => {
    expect(await onBlank([print(7, 200)], around)).toEqual([
      [0, 7, 7, 0, 0],
      [0, 7, 7, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  it('has nothing left of the card before', async () => {
    await onBlank([print(7, 200)], around);
    expect(await onBlank([print(8, 202)], around)).toEqual([
      [0, 0, 0, 8, 8],
      [0, 0, 0, 8, 8],
      [0, 0, 0, 0, 0],
    ]);
  });

  it('gives no two cards the same rows at a time', async () => {
    let first: Uint8Array | undefined;
    await onBlank([], async (rows) => {
      first = rows;
      await onBlank([], async (other) => expect(other === rows).toBe(false));
    });
    expect(first?.length).toBe(630 * 1201);
  });
});
