import { residentMegabytes } from '../../support/process-cost';
import { quantile } from '../../support/quantile';
import { startServer } from '../../support/server';
import { keepAsking } from './request-repeatedly';

// npm run prove -- load [path] [seconds] [connections]: asks the built site's server for one page over and
// over, and tells how often it answered, how long it took, what failed, and the memory it held. A
// first tenth of the time warms it up. Fails on any other answer than 200 and on memory that grows.
const [path = '/', seconds = '60', connections = '64'] = process.argv.slice(2);
/** How much more memory the second half of the run may hold than the first, in parts. */
const GROWTH = 0.2;

const server = await startServer('start');
const url = server.origin + encodeURI(path);
const asking = { connections: Number(connections), encoding: 'gzip' } as const;
const memory: number[] = [];
let errors = 0;
try {
  const warmUp = await keepAsking(url, { ...asking, seconds: Number(seconds) / 10 });
  const timer = setInterval(() => memory.push(residentMegabytes(server.pid)), 1000);
  const start = performance.now();
  const answers = await keepAsking(url, { ...asking, seconds: Number(seconds) });
  clearInterval(timer);
  errors = warmUp.errors + answers.errors;
  const rate = answers.took.length / ((performance.now() - start) / 1000);
  const at = (part: number) => quantile(answers.took, part).toFixed(1);
  console.log(`${Math.round(rate)} answers a second, ${errors} errors`);
  console.log(`median ${at(0.5)} ms, 99 % within ${at(0.99)} ms, slowest ${at(1)} ms`);
} finally {
  await server.stop();
}
const half = Math.floor(memory.length / 2);
const first = quantile(memory.slice(0, half), 0.5);
const second = quantile(memory.slice(half), 0.5);
console.log(`memory ${memory[0]} MB at first, ${first} and ${second} MB in the halves (median)`);
process.exitCode = errors > 0 || second > first * (1 + GROWTH) ? 1 : 0;
