import { readdirSync, readFileSync } from 'node:fs';

/** Returns the resident memory of a process (VmRSS of proc(5)), in megabytes. Linux only. */
export function residentMegabytes(pid = 0): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1000);
}

/** Returns the CPU time that all threads of a process have used (schedstat of proc(5)), in milliseconds. */
export function processorMilliseconds(pid = 0): number {
  const threads = `/proc/${pid}/task`;
  let nanoseconds = 0;
  for (const thread of readdirSync(threads)) {
    nanoseconds += Number(readFileSync(`${threads}/${thread}/schedstat`, 'utf8').split(' ')[0]);
  }
  return nanoseconds / 1e6;
}

/**
 * Returns how long the main thread of a process was ready to run and waited for a free CPU (schedstat of
 * proc(5)), in milliseconds. This part of a delay is caused by other processes on the machine.
 */
export function queuedMilliseconds(pid = process.pid): number {
  const stat = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8');
  return Number(stat.split(' ')[1]) / 1e6;
}
