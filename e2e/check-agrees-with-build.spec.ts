import { expect, test } from '@playwright/test';
import { compareCheckAndBuild } from './proofs/check-build/compare';

// `npm run prove -- check:build` does the same with 500 blogs.
test('npm run check and the build report the same errors on random blogs', async () => {
  test.setTimeout(180_000);
  const comparisons = [];
  for await (const comparison of compareCheckAndBuild([1, 2, 3, 4, 5, 6, 7, 8])) {
    comparisons.push(comparison);
  }
  expect(comparisons.filter(({ differences }) => differences.length > 0)).toEqual([]);
  expect(new Set(comparisons.map(({ mustStop }) => mustStop))).toEqual(new Set([true, false]));
});
