import { expect, test } from 'vitest';
import { drawMarks, type Shape } from './marks';

const shape = (paint: Partial<Shape>): Shape => ({
  ...{ kind: 'shape', name: 'path', geometry: { d: 'M0 0L9.123 9' }, matrix: [1, 0, 0, 1, 0, 0] },
  ...{ fill: 'none', stroke: 'none', isDashed: false, strokeWidth: 1, isMarker: false },
  ...paint,
});
const look = (paint: Partial<Shape>) =>
  /class="([^"]*)"/.exec(drawMarks({ width: 1, height: 1, marks: [shape(paint)] }).content)?.[1];

test.each([
  ['a line', { stroke: 'rgb(34, 34, 34)' }, 'edge'],
  ['a coloured line', { stroke: 'rgb(255, 0, 0)', isDashed: true }, 'edge red dash'],
  [
    'a wide line, which shows an amount',
    { stroke: 'rgb(77, 140, 255)', strokeWidth: 40 },
    'flow blue',
  ],
  ['a box', { fill: 'rgb(238, 238, 238)', stroke: 'rgb(34, 34, 34)' }, 'cell'],
  ['a coloured box', { fill: 'rgb(77, 204, 77)', stroke: 'rgb(34, 34, 34)' }, 'cell green'],
  ['a ground', { fill: 'rgb(255, 154, 26)' }, 'shade orange'],
  ['a white ground', { fill: 'rgb(255, 255, 255)' }, 'blank'],
  ['a dark point', { fill: 'rgb(34, 34, 34)', stroke: 'rgb(34, 34, 34)' }, 'head'],
  ['the end of an arrow', { fill: 'rgb(34, 34, 34)', isMarker: true }, 'head'],
  [
    'an open end',
    { fill: 'rgb(255, 255, 255)', stroke: 'rgb(34, 34, 34)', isMarker: true },
    'open',
  ],
  ['what is not seen', { fill: 'rgba(0, 0, 0, 0)' }, undefined],
])('%s has its class', (_, paint, expected) => {
  expect(look(paint)).toBe(expected);
});

test('numbers are rounded, but path data with arcs does not change', () => {
  const { content } = drawMarks({
    ...{ width: 1, height: 1 },
    marks: [
      shape({
        stroke: 'rgb(0, 0, 0)',
        geometry: { d: 'M1.234-5.678.9.12' },
        matrix: [1, 0, 0, 1, 2.55, 0],
      }),
      shape({ stroke: 'rgb(0, 0, 0)', geometry: { d: 'M0 0a1 1 0 012.345 1' } }),
    ],
  });
  expect(content).toBe(
    '<path class="edge" d="M 1.2 -5.7 0.9 0.1" transform="translate(2.5 0.0)"/><path class="edge" d="M0 0a1 1 0 012.345 1"/>',
  );
});

test('texts are in front of all shapes, rotated and escaped', () => {
  const text = {
    kind: 'text',
    text: '<甲>',
    x: 5,
    y: 6,
    size: 12,
    turn: -90,
    isBold: true,
    isFree: true,
  } as const;
  const { content, words } = drawMarks({
    width: 9,
    height: 9,
    marks: [text, shape({ stroke: 'rgb(0, 0, 0)' })],
  });
  expect(content).toMatch(
    /^<path [^>]*\/><text class="label bold" x="5" y="6" font-size="12" transform="rotate\(-90\.0 5\.0 6\.0\)">&lt;甲&gt;<\/text>$/,
  );
  expect(words).toEqual(['<甲>']);
});
