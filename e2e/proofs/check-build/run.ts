import { compareCheckAndBuild } from './compare';

// npm run prove -- check:build [count [seed]]: makes `count` random blogs (500 by default), one for each seed
// from `seed` (1 by default) on; some are valid, others faulty. Fails when `npm run check` and the build do
// not report the same errors of a blog, or when all blogs are valid or all are faulty.
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
