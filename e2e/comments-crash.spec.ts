import { expect, test } from '@playwright/test';
import { crash } from './proofs/comments/kill-writers';

// The small form of npm run prove -- comments:crash.
test('no comment that was acknowledged is lost when every process is killed', async () => {
  test.slow();
  const report = await crash({ kills: 2, processes: 2, perKill: 100 });
  expect(report).toMatchObject({ lost: 0, errors: 0, integrity: 'ok' });
  expect(report.acknowledged).toBeGreaterThanOrEqual(200);
});
