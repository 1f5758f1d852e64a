import { describe, expect, it } from 'vitest';
import { numbering } from './colour-numbers';

const white = [250, 250, 250, 255];
const black = [0, 0, 0, 255];
const red = [180, 10, 10, 255];
const numbersOf = numbering([
  [255, 255, 255],
  [0, 0, 0],
  [200, 0, 0],
]);

describe('numbering', () => {
  it('gives each pixel the number of the nearest colour', () => {
    const data = Uint8Array.from([...white, ...white, ...black, ...red, ...red, ...white]);
    expect([...numbersOf(data, { width: 3, height: 2 }, 3)]).toEqual([0, 0, 1, 2, 2, 0]);
  });

  it('leaves out what lies beyond the width of a row', () => {
    const data = Uint8Array.from([...red, ...black, ...white, ...black, ...red, ...white]);
    expect([...numbersOf(data, { width: 2, height: 2 }, 3)]).toEqual([2, 1, 1, 2]);
  });

  it('does not count opacity, not even that of black', () => {
    expect([...numbersOf(new Uint8Array(4), { width: 1, height: 1 }, 1)]).toEqual([1]);
  });

  it('tells more colours apart than it remembers', () => {
    const greys = Array.from({ length: 40_000 }, (_, index) => index);
    const data = Uint8Array.from(greys.flatMap((n) => [n & 255, n >> 8, n >> 8, 255]));
    const numbers = numbersOf(data, { width: 200, height: 200 }, 200);
    // 0, 0, 0 at first; then 255, 0, 0; at last 63, 156, 156, nearer to black than to white.
    expect([numbers[0], numbers[255], numbers[39_999]]).toEqual([1, 2, 1]);
  });

  it('reads pixels that begin at any byte', () => {
    const data = Uint8Array.from([9, ...red, ...black]).subarray(1);
    expect([...numbersOf(data, { width: 2, height: 1 }, 2)]).toEqual([2, 1]);
  });
});
