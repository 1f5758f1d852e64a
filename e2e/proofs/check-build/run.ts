import { compareCheckAndBuild } from './compare';

// npm run prove -- check:build [-- 500 [1]]: makes so many random blogs, good and faulty, from that seed on, and fails
// where `npm run check` has errors and the build does not stop at the same places, or the other way.
const [count = 500, first = 1] = process.argv.slice(2).map(Number);
let [stopped, different] = [0, 0];
const seeds = Array.from({ length: count }, (_, index) => first + index);
for await (const { seed, mustStop, differences } of compareCheckAndBuild(seeds)) {
  if (mustStop) stopped++;
  if (differences.length === 0) continue;
  different++;
  console.error(`seed ${seed}:\n  ${differences.join('\n  ')}`);
}
console.log(`${count} blogs, ${stopped} of them faulty: ${different} different.`);
if (different > 0 || stopped === 0 || stopped === count) process.exitCode = 1;
