// Keeps in `workerData` the most memory, in MB, that this process and those it started have had together.
import { readdirSync, readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const PAGE = 4096;

function ofChildren() {
  let pages = 0;
  try {
    for (const task of readdirSync('/proc/self/task')) {
      const children = readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ');
      for (const child of children.filter(Boolean)) {
        pages += Number(readFileSync(`/proc/${child}/statm`, 'utf8').split(' ')[1] ?? 0);
      }
    }
  } catch {
    // It has just ended, or this is another system.
  }
  return pages * PAGE;
}

function look() {
  const now = Math.round((process.memoryUsage.rss() + ofChildren()) / 1_000_000);
  if (now > Atomics.load(workerData, 0)) Atomics.store(workerData, 0, now);
}

look();
parentPort?.postMessage('ready');
setInterval(look, 10);
