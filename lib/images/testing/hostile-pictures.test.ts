import { expect, test } from 'vitest';
import { safeSvg } from '../svg/safe-svg';
import { HOSTILE_DRAWINGS } from './hostile-drawings';
import { HOSTILE_PICTURES } from './hostile-pictures';

/** What browsers draw within a tenth of a second all the same; opened in Chromium by `npm run prove -- long-tasks`. */
const HARMLESS = ['SVG, patterns of patterns', 'SVG, a pattern of tiny tiles'];

test('there are at least 30, each of a name of its own', () => {
  const names = new Set(HOSTILE_PICTURES.map(([name]) => name));
  expect(names.size).toBe(HOSTILE_PICTURES.length);
  expect(names.size).toBeGreaterThanOrEqual(30);
});

test('no browser gets a drawing whose parts refer to each other without end', async () => {
  const ordinary: string[] = [];
  for (const [name, make] of HOSTILE_DRAWINGS) {
    const drawing = safeSvg(String(await make()));
    if (drawing?.effort === 'ordinary') ordinary.push(name);
  }
  expect(ordinary).toEqual(HARMLESS);
});
