// Worker thread of measure-picture.ts: stores in `workerData` the peak memory, in MB, of this process and its
// children.
import { readdirSync, readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const PAGE = 4096;

function memoryOfChildren() {
  let pages = 0;
  try {
    for (const task of readdirSync('/proc/self/task')) {
      const children = readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ');
      for (const child of children.filter(Boolean)) {
        pages += Number(readFileSync(`/proc/${child}/statm`, 'utf8').split(' ')[1] ?? 0);
      }
    }
  } catch {
    // The child has just ended, or the system is not Linux.
  }
  return pages * PAGE;
}

function measure() {
  const now = Math.round((process.memoryUsage.rss() + memoryOfChildren()) / 1_000_000);
  if (now > Atomics.load(workerData, 0)) Atomics.store(workerData, 0, now);
}

measure();
parentPort?.postMessage('ready');
setInterval(measure, 10);
