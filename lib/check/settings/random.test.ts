import { expect, test } from 'vitest';
import { seeded } from '../../testing/seeded';
import { differences } from './testing/compare';
import { randomSettings } from './testing/random-settings';

// npm run prove -- settings:fuzz tests many more.
test('for 200 random settings, exactly the faults in them are reported, each at its line', async () => {
  const random = seeded(18);
  let faulty = 0;
  for (let count = 0; count < 200; count++) {
    const settings = randomSettings(random);
    if (settings.faults.length > 0) faulty++;
    expect(await differences(settings), settings.source).toEqual([]);
  }
  expect(faulty).toBeGreaterThan(40);
  expect(faulty).toBeLessThan(180);
});
