import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { builtPath, madeByNext } from './sample-pages';

afterEach(() => vi.unstubAllEnvs());

const DAYS = [
  { year: '2015', month: '03', day: '01' },
  { year: '2016', month: '03', day: '01' },
];

test('of a route Next.js makes the samples', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'samples-')), 'samples.json');
  writeFileSync(file, '["/archive/2016/03/01","/2015"]');
  vi.stubEnv('SAMPLE_PAGES', file);
  expect(madeByNext('/archive/[year]/[month]/[day]', DAYS)).toEqual([DAYS[1]]);
});

test('without samples it makes all', () => {
  vi.stubEnv('SAMPLE_PAGES', '');
  expect(madeByNext('/archive/[year]/[month]/[day]', DAYS)).toEqual(DAYS);
});

test('a name may hold what looks like a reference', () => {
  expect(builtPath('/tags/[tag]', { tag: '$& [tag]' })).toBe('/tags/$& [tag]');
});
