import { describe, expect, it } from 'vitest';
import { glyphPaths } from './glyph-paths';

const outline = {
  path: 'M0 0H500V700H0Z',
  box: { left: 0, top: 700, right: 500, bottom: 0 },
};
const cluster = (text: string, advance: number, path = outline.path) => ({
  text,
  advance,
  glyphs: [{ outline: { ...outline, path }, x: 0, y: 0, scale: 0.001 }],
});
const style = { x: 100, y: 200.4, size: 50, colour: '#123456' };

describe('glyphPaths', () => {
  it('draws one glyph after another on a baseline of whole pixels', () => {
    const clusters = [cluster('a', 0.513), cluster('b', 0.5)];
    // 100 + 50 × 0.513 = 125.65
    expect(glyphPaths(clusters, { start: 0, end: 2 }, style)).toBe(
      '<g fill="#123456">' +
        '<path transform="translate(100.00 200)scale(0.050000 -0.050000)" d="M0 0H500V700H0Z"/>' +
        '<path transform="translate(125.65 200)scale(0.050000 -0.050000)" d="M0 0H500V700H0Z"/>' +
        '</g>',
    );
  });

  it('draws only the clusters of its line', () => {
    const clusters = [cluster('a', 0.5, 'M1 1Z'), cluster('b', 0.5, 'M2 2Z'), cluster('c', 0.5)];
    const svg = glyphPaths(clusters, { start: 1, end: 2 }, style);
    expect(svg.match(/ d="[^"]*"/g)).toEqual([' d="M2 2Z"']);
    expect(svg).toContain('translate(100.00 200)');
  });

  it('draws no path for a space', () => {
    expect(glyphPaths([cluster(' ', 0.5, '')], { start: 0, end: 1 }, style)).not.toContain('<path');
  });
});
