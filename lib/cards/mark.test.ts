import { describe, expect, it } from 'vitest';
import { letters, together } from './mark';

const square = {
  path: 'M0 0H500V700H0Z',
  box: { left: 0, top: 700, right: 500, bottom: -100 },
};
const cluster = (text: string, outline: typeof square) => ({
  text,
  advance: 0.5,
  glyphs: [{ outline, x: 0, y: 0, scale: 0.001 }],
});
const place = { x: 100, y: 200, size: 50, colour: '#123456' };

describe('letters', () => {
  it('stand one after another on the baseline, in a box that reaches below it', () => {
    const clusters = [cluster('a', square), cluster('b', square)];
    expect(letters(clusters, { start: 0, end: 2 }, place)).toEqual({
      svg:
        '<g fill="#123456">' +
        '<path transform="translate(100 200)scale(0.050000 -0.050000)" d="M0 0H500V700H0Z"/>' +
        '<path transform="translate(125 200)scale(0.050000 -0.050000)" d="M0 0H500V700H0Z"/></g>',
      box: { left: 100, top: 165, right: 150, bottom: 205 },
    });
  });

  it('have no room when all of them are blank', () => {
    const blank = { ...square, path: '' };
    const { box } = letters([cluster('a', blank)], { start: 0, end: 1 }, place);
    expect(box.left).toBeGreaterThan(box.right);
  });
});

describe('together', () => {
  it('draws marks in their order and reaches around all', () => {
    const one = { svg: '<a/>', box: { left: 0, top: 0, right: 5, bottom: 5 } };
    const other = { svg: '<b/>', box: { left: 3, top: -1, right: 9, bottom: 2 } };
    expect(together([one, other])).toEqual({
      svg: '<a/><b/>',
      box: { left: 0, top: -1, right: 9, bottom: 5 },
    });
  });
});
