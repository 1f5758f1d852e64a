import { Agent, get } from 'node:http';
import { queuedMilliseconds } from '../../support/process-cost';

// Asks a server for pages at a steady pace, as a reader does, in a process of its own: `origin`, its process,
// seconds. Prints how many milliseconds each took from the moment it was due, how many of them without the
// time that other programs had the processors, and how many answers were no page.
const PACE = 100;
const PATHS = ['/light-pages', '/', '/archive', `/${encodeURIComponent('はじめに')}`, '/about'];
const [origin = '', server = '', seconds = '10'] = process.argv.slice(2);
const queued = () => queuedMilliseconds(Number(server)) + queuedMilliseconds();
const agent = new Agent({ keepAlive: true });
const took: number[] = [];
const own: number[] = [];
let errors = 0;

const start = performance.now();
const asked: Promise<void>[] = [];
for (let number = 0; number * PACE < Number(seconds) * 1000; number++) {
  const due = start + number * PACE;
  const before = queued();
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
  asked.push(ask(origin + PATHS[number % PATHS.length], due, before));
}
await Promise.all(asked);
agent.destroy();
console.log(JSON.stringify({ took, own, errors }));

function ask(url: string, due: number, before: number): Promise<void> {
  return new Promise((resolve) => {
    const failed = () => {
      errors++;
      resolve();
    };
    const sent = get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      if (answer.statusCode !== 200) errors++;
      answer.resume().on('error', failed);
      answer.on('end', () => {
        const passed = performance.now() - due;
        took.push(passed);
        own.push(Math.max(0, passed - (queued() - before)));
        resolve();
      });
    });
    sent.on('error', failed);
  });
}
