import { readFileSync } from 'node:fs';
import { keepAsking } from '../lib/bench/keep-asking';
import { startServer } from './server';

// npm run load -- [path] [seconds] [connections]: asks the built site's server for one page over and
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
  const took = answers.took.toSorted((a, b) => a - b);
  const at = (part: number) => (took[Math.floor(part * (took.length - 1))] ?? 0).toFixed(1);
  console.log(`${Math.round(rate)} answers a second, ${errors} errors`);
  console.log(`median ${at(0.5)} ms, 99 % within ${at(0.99)} ms, slowest ${at(1)} ms`);
} finally {
  await server.stop();
}
const half = Math.floor(memory.length / 2);
const [first, second] = [median(memory.slice(0, half)), median(memory.slice(half))];
console.log(`memory ${memory[0]} MB at first, ${first} and ${second} MB in the halves (median)`);
process.exitCode = errors > 0 || second > first * (1 + GROWTH) ? 1 : 0;

function residentMegabytes(pid = 0): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1000);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
