import type { Rgb } from './colours';

/**
 * Gives pixels the numbers of colours.
 *
 * @param data pixels row by row, four bytes each: red, green, blue and opacity, which does not count.
 * @param stride pixels from one row to the next; those beyond the width are left out.
 * @returns a byte for each pixel.
 */
type Numbering = (data: Uint8Array, size: Size, stride: number) => Uint8Array;

interface Size {
  width: number;
  height: number;
}

const SLOT_BITS = 14;
/** 2³² over the golden ratio: spreads colours that are close over the slots (Knuth, TAOCP 3, §6.4). */
const HASH = 0x9e3779b1;

/**
 * Numbers pixels by the nearest colours of a palette. The pixels of a card are many, and this runs on
 * the main thread: a colour is looked up where runs of it begin, in a table of those met before.
 *
 * @param palette at most 256 colours.
 */
export function numbering(palette: readonly Rgb[]): Numbering {
  // In each slot a colour and its number; another colour may take it. At first all hold black.
  const met = new Uint32Array(2 ** SLOT_BITS);
  const numbers = new Uint8Array(met.length).fill(nearest(0, 0, 0, palette));

  function numberOf(word: number, data: Uint8Array, from: number): number {
    const slot = Math.imul(word, HASH) >>> (32 - SLOT_BITS);
    if (met[slot] !== word) {
      met[slot] = word;
      const [red = 0, green = 0, blue = 0] = data.subarray(from, from + 3);
      numbers[slot] = nearest(red, green, blue, palette);
    }
    return numbers[slot] ?? 0;
  }

  return (data, { width, height }, stride) => {
    const found = new Uint8Array(width * height);
    // Pixels as whole numbers, to be compared at once.
    const aligned = data.byteOffset % 4 === 0 ? data : Uint8Array.from(data);
    const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
    for (let y = 0; y < height; y++) {
      const end = y * stride + width;
      const shift = y * (stride - width);
      for (let pixel = y * stride; pixel < end; ) {
        const word = words[pixel] ?? 0;
        const number = numberOf(word, data, pixel * 4);
        do {
          found[pixel - shift] = number;
          pixel++;
        } while (pixel < end && words[pixel] === word);
      }
    }
    return found;
  };
}

function nearest(red: number, green: number, blue: number, palette: readonly Rgb[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((candidate, index) => {
    const distance =
      (candidate[0] - red) ** 2 + (candidate[1] - green) ** 2 + (candidate[2] - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}
