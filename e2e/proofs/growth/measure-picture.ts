/**
 * Program of run.ts, `measure-picture.ts <index>`: inspects one hostile image and encodes its files, as check
 * and build do. Prints an {@link Outcome} with the CPU time of the slowest step, and the memory above that of
 * the idle process. On Linux child processes are included.
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

/** Returns the CPU seconds of child processes that have ended (cutime and cstime of proc(5)). */
function secondsOfChildren(): number {
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
  const childrenBefore = secondsOfChildren();
  try {
    return await work();
  } finally {
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1_000_000 + secondsOfChildren() - childrenBefore);
  }
}

const [, make] = HOSTILE_PICTURES[Number(process.argv[2])] ?? [];
if (!make) throw new Error('no such picture');
const bytes = await make();

const peak = new Int32Array(new SharedArrayBuffer(4));
const watcher = new Worker(new URL('./watch-memory.js', import.meta.url), { workerData: peak });
await new Promise((resolve) => watcher.once('message', resolve));
const before = Atomics.load(peak, 0);
let refusal = '';
const facts: PictureFacts | PictureFault = await timed(() => inspectPicture(bytes));
if ('name' in facts) refusal = facts.name;
else {
  try {
    const readable = await timed(() => readableBytes(bytes));
    for (const variant of allVariants(facts)) await timed(() => encode(readable, variant));
  } catch (error) {
    refusal = `not encoded: ${String(error).split('\n')[0]}`;
  }
}
const memory = Math.max(0, Atomics.load(peak, 0) - before);
const outcome: Outcome = { seconds: longest, memory, refusal };
console.log(JSON.stringify(outcome));
process.exit();
