import { expect, test } from '@playwright/test';
import { compareCheckAndBuild } from './proofs/check-build/compare';

// npm run prove -- check:build does the same with 500 blogs.
test('check has errors where the build stops, at the same places, on random blogs', async () => {
  test.setTimeout(180_000);
  const found = [];
  for await (const comparison of compareCheckAndBuild([1, 2, 3, 4, 5, 6, 7, 8])) {
    found.push(comparison);
  }
  expect(found.filter(({ differences }) => differences.length > 0)).toEqual([]);
  expect(new Set(found.map(({ mustStop }) => mustStop))).toEqual(new Set([true, false]));
});
