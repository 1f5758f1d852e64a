import { Agent, get } from 'node:http';
import { queuedMilliseconds } from '../../support/process-cost';

// Program of mixed-load.ts: requests pages at a steady rate, as a reader does. Arguments: origin of the
// server, id of its process, seconds. Prints as JSON how many milliseconds each response took from the time
// when its request was due, the same without the time in which other programs had the CPU, and how many
// responses had another status than 200.
/** Milliseconds between two requests. */
const INTERVAL = 100;
const PATHS = ['/light-pages', '/', '/archive', `/${encodeURIComponent('はじめに')}`, '/about'];
const [origin = '', server = '', seconds = '10'] = process.argv.slice(2);
const queued = () => queuedMilliseconds(Number(server)) + queuedMilliseconds();
const agent = new Agent({ keepAlive: true });
const durations: number[] = [];
const ownDurations: number[] = [];
let errors = 0;

const start = performance.now();
const responses: Promise<void>[] = [];
for (let number = 0; number * INTERVAL < Number(seconds) * 1000; number++) {
  const due = start + number * INTERVAL;
  const before = queued();
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
  responses.push(request(origin + PATHS[number % PATHS.length], due, before));
}
await Promise.all(responses);
agent.destroy();
console.log(JSON.stringify({ durations, ownDurations, errors }));

function request(url: string, due: number, before: number): Promise<void> {
  return new Promise((resolve) => {
    const failed = () => {
      errors++;
      resolve();
    };
    const clientRequest = get(
      url,
      { agent, headers: { 'accept-encoding': 'gzip' } },
      (response) => {
        if (response.statusCode !== 200) errors++;
        response.resume().on('error', failed);
        response.on('end', () => {
          const duration = performance.now() - due;
          durations.push(duration);
          ownDurations.push(Math.max(0, duration - (queued() - before)));
          resolve();
        });
      },
    );
    clientRequest.on('error', failed);
  });
}
