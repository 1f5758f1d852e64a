import { differences } from '../../lib/check/settings/testing/compare';
import { randomSettings } from '../../lib/check/settings/testing/random-settings';
import { seeded } from '../../lib/testing/seeded';

// npm run prove -- settings:fuzz [count]: checks 20,000 random settings (SEED gives others) against a table
// of faults that is written by hand. Fails when the schema accepts a faulty setting, refuses a valid one, or
// names another key or line.
const total = Number(process.argv[2] ?? 20_000);
const random = seeded(Number(process.env.SEED ?? 1));
let faulty = 0;
for (let count = 0; count < total; count++) {
  const settings = randomSettings(random);
  if (settings.faults.length > 0) faulty++;
  const differing = await differences(settings);
  if (differing.length === 0) continue;
  console.error(
    `${settings.source}\n${JSON.stringify(settings.environment)}\n${differing.join('\n')}`,
  );
  process.exit(1);
}
console.log(
  `${total} settings, ${faulty} of them faulty: every fault named at its line, and no other`,
);
