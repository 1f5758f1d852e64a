import { expect, test } from 'vitest';
import { safeSvg } from '../svg/safe-svg';
import { HOSTILE_PICTURES } from './hostile-pictures';
import { HOSTILE_SVGS } from './hostile-svgs';

/**
 * Browsers render these within a tenth of a second in spite of their references; `npm run prove -- long-tasks` opens
 * them in Chromium.
 */
const HARMLESS = ['SVG, patterns of patterns', 'SVG, a pattern of tiny tiles'];

test('there are at least 30 pictures with unique names', () => {
  const names = new Set(HOSTILE_PICTURES.map(([name]) => name));
  expect(names.size).toBe(HOSTILE_PICTURES.length);
  expect(names.size).toBeGreaterThanOrEqual(30);
});

test('SVGs whose elements refer to each other too often are not served to browsers', async () => {
  const ordinary: string[] = [];
  for (const [name, make] of HOSTILE_SVGS) {
    const safe = safeSvg(String(await make()));
    if (safe?.effort === 'ordinary') ordinary.push(name);
  }
  expect(ordinary).toEqual(HARMLESS);
});
