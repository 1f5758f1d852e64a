import { describe, expect, it } from 'vitest';
import { letters, together } from './mark';

const square = {
  path: 'M0 0H500V700H0Z',
  box: { left: 0, top: 700, right: 500, bottom: -100 },
};
const cluster = (text: string, outline: typeof square, advance = 0.5) => ({
  text,
  advance,
  glyphs: [{ outline, x: 0, y: 0, scale: 0.001 }],
});
const place = { x: 100, y: 200, size: 50, colour: '#123456' };
const two = { start: 0, end: 2 };

describe('letters', () => {
  it('stand one after another on the baseline, in boxes a pixel larger that reach below it', () => {
    const look = {
      svg: '<path fill="#123456" transform="translate(0 0)scale(0.050000 -0.050000)" d="M0 0H500V700H0Z"/>',
      box: { left: -1, top: -36, right: 26, bottom: 6 },
    };
    expect(letters([cluster('a', square), cluster('b', square)], two, place)).toEqual([
      { ...look, x: 100, y: 200 },
      { ...look, x: 125, y: 200 },
    ]);
  });

  it('look alike on any pixel when they are large', () => {
    const [one, other] = letters([cluster('a', square, 0.513), cluster('a', square)], two, place);
    // 100 + 50 × 0.513 = 125.65
    expect(other).toEqual({ ...one, x: 126 });
  });

  it('stand on quarters of a pixel when they are small', () => {
    const small = { ...place, size: 20 };
    const [, other] = letters([cluster('a', square, 0.513), cluster('b', square)], two, small);
    // 100 + 20 × 0.513 = 110.26
    expect(other).toMatchObject({ x: 110, y: 200, box: { left: -1, right: 12 } });
    expect(other?.svg).toContain('translate(0.25 0)');
  });

  it('are none where all of them are blank', () => {
    const blank = { ...square, path: '' };
    expect(letters([cluster('a', blank)], { start: 0, end: 1 }, place)).toEqual([]);
  });
});

describe('together', () => {
  it('draws marks in their order and reaches around all', () => {
    const one = { svg: '<a/>', box: { left: 0, top: 0, right: 5, bottom: 5 }, x: 90, y: 50 };
    const other = { svg: '<b/>', box: { left: -3, top: -1, right: 9, bottom: 2 }, x: 92, y: 56 };
    expect(together([one, other])).toEqual({
      svg: '<g transform="translate(0 0)"><a/></g><g transform="translate(2 6)"><b/></g>',
      box: { left: -1, top: 0, right: 11, bottom: 8 },
      x: 90,
      y: 50,
    });
  });
});
