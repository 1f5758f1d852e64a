/**
 * Looks at one hostile picture and makes its files, as check and build do, in a process of its own:
 * `tsx e2e/proofs/growth/measure-picture.ts <number>`. Prints an {@link Outcome}: of the step that took longest, and
 * the memory above that of a process which does nothing. Those of processes it starts count where the system is Linux.
 */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { readableBytes } from '../../../lib/images/decode-heic';
import { encode } from '../../../lib/images/encode';
import { inspectPicture, type PictureFault } from '../../../lib/images/inspect-picture';
import type { PictureFacts } from '../../../lib/images/picture-facts';
import { HOSTILE_PICTURES } from '../../../lib/images/testing/hostile-pictures';
import { allVariants } from '../../../lib/images/variants';
import type { Outcome } from './outcome';

/** Seconds of processor of the processes that this one started and that have ended. */
function ofChildren(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(' ');
    return (Number(fields[15]) + Number(fields[16])) / 100;
  } catch {
    return 0;
  }
}

let longest = 0;
async function timed<T>(work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const ended = ofChildren();
  try {
    return await work();
  } finally {
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1_000_000 + ofChildren() - ended);
  }
}

const [, make] = HOSTILE_PICTURES[Number(process.argv[2])] ?? [];
if (!make) throw new Error('no such picture');
const bytes = await make();

const most = new Int32Array(new SharedArrayBuffer(4));
const watch = new Worker(new URL('./watch-memory.js', import.meta.url), { workerData: most });
await new Promise((resolve) => watch.once('message', resolve));
const before = Atomics.load(most, 0);
let found = '';
const facts: PictureFacts | PictureFault = await timed(() => inspectPicture(bytes));
if ('name' in facts) found = facts.name;
else {
  try {
    const readable = await timed(() => readableBytes(bytes));
    for (const variant of allVariants(facts)) await timed(() => encode(readable, variant));
  } catch (error) {
    found = `not made: ${String(error).split('\n')[0]}`;
  }
}
const memory = Math.max(0, Atomics.load(most, 0) - before);
const outcome: Outcome = { seconds: longest, memory, found };
console.log(JSON.stringify(outcome));
process.exit();
