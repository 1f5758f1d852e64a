import { describe, expect, it } from 'vitest';
import { onBlank } from './blank';

/** Two by two pixels of one colour. */
const square = (number: number, x: number, y = 100) => ({
  svg: '',
  box: { left: 0, top: 0, right: 2, bottom: 2 },
  x,
  y,
  print: new Uint8Array(4).fill(number),
});
/** From the 200th pixel of row 100 on, then of the next two. */
const around = async (rows: Uint8Array) =>
  [100, 101, 102].map((y) => [...rows.subarray(y * 1201 + 200, y * 1201 + 205)]);

describe('onBlank', () => {
  it('lays marks on rows that begin with a byte of their own', async () => {
    expect(await onBlank([square(7, 200)], around)).toEqual([
      [0, 7, 7, 0, 0],
      [0, 7, 7, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  it('has nothing left of the card before', async () => {
    await onBlank([square(7, 200)], around);
    expect(await onBlank([square(8, 202)], around)).toEqual([
      [0, 0, 0, 8, 8],
      [0, 0, 0, 8, 8],
      [0, 0, 0, 0, 0],
    ]);
  });

  it('shows the darker where marks meet, in any order', async () => {
    const expected = [
      [0, 7, 9, 9, 0],
      [0, 7, 9, 9, 0],
      [0, 0, 0, 0, 0],
    ];
    expect(await onBlank([square(7, 200), square(9, 201)], around)).toEqual(expected);
    expect(await onBlank([square(9, 201), square(7, 200)], around)).toEqual(expected);
  });

  it('leaves out what lies beyond the card', async () => {
    const marks = [square(7, -1, -1), square(8, 1199, 629), square(9, 1300), square(9, 0, 700)];
    const rows = await onBlank(marks, async (used) => used.slice());
    expect([rows[1], rows[2], rows[1201 + 1]]).toEqual([7, 0, 0]);
    expect([rows.at(-1), rows.at(-2)]).toEqual([8, 0]);
    expect(rows.includes(9)).toBe(false);
  });

  it('has a rule around it', async () => {
    const row = await onBlank([], async (rows) => rows.slice(300 * 1201 + 1, 301 * 1201));
    expect([...row.entries()].filter(([, number]) => number !== 0).map(([x]) => x)).toEqual([
      39, 40, 1159, 1160,
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
