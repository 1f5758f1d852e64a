import { expect, test } from '@playwright/test';
import { killWriters } from './proofs/comments/kill-writers';

// `npm run prove -- comments:crash` does the same with more processes and comments.
test('no acknowledged comment is lost when every process is killed', async () => {
  test.slow();
  const report = await killWriters({ kills: 2, processes: 2, perKill: 100 });
  expect(report).toMatchObject({ lost: 0, errors: 0, integrity: 'ok' });
  expect(report.acknowledged).toBeGreaterThanOrEqual(200);
});
