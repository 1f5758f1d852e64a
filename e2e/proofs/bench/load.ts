import { residentMegabytes } from '../../support/process-cost';
import { quantile } from '../../support/quantile';
import { startServer } from '../../support/server';
import { requestRepeatedly } from './request-repeatedly';

// npm run prove -- load [path [seconds [connections]]]: requests one page of the built site again and again,
// after a warm-up of a tenth of the time. Prints the rate and duration of responses, the errors and the
// memory of the server. Fails on another status than 200 and on growing memory.
const [path = '/', seconds = '60', connections = '64'] = process.argv.slice(2);
/** By which fraction the median memory of the second half of the run may exceed that of the first. */
const MAX_GROWTH = 0.2;

const server = await startServer('start');
const url = server.origin + encodeURI(path);
const options = { connections: Number(connections), encoding: 'gzip' } as const;
const memory: number[] = [];
let errors = 0;
try {
  const warmUp = await requestRepeatedly(url, { ...options, seconds: Number(seconds) / 10 });
  const timer = setInterval(() => memory.push(residentMegabytes(server.pid)), 1000);
  const start = performance.now();
  const responses = await requestRepeatedly(url, { ...options, seconds: Number(seconds) });
  clearInterval(timer);
  errors = warmUp.errors + responses.errors;
  const rate = responses.durations.length / ((performance.now() - start) / 1000);
  const at = (part: number) => quantile(responses.durations, part).toFixed(1);
  console.log(`${Math.round(rate)} responses per second, ${errors} errors`);
  console.log(`median ${at(0.5)} ms, 99 % within ${at(0.99)} ms, slowest ${at(1)} ms`);
} finally {
  await server.stop();
}
const half = Math.floor(memory.length / 2);
const first = quantile(memory.slice(0, half), 0.5);
const second = quantile(memory.slice(half), 0.5);
console.log(`memory ${memory[0]} MB at first, ${first} and ${second} MB in the halves (median)`);
process.exitCode = errors > 0 || second > first * (1 + MAX_GROWTH) ? 1 : 0;
