import { readdirSync, readFileSync } from 'node:fs';

/** Memory a process holds (VmRSS of proc(5)), in megabytes. */
export function residentMegabytes(pid = 0): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1000);
}

/** Time of processors that all threads of a process have taken (schedstat of proc(5)), in milliseconds. */
export function processorMilliseconds(pid = 0): number {
  const threads = `/proc/${pid}/task`;
  let nanoseconds = 0;
  for (const thread of readdirSync(threads)) {
    nanoseconds += Number(readFileSync(`${threads}/${thread}/schedstat`, 'utf8').split(' ')[0]);
  }
  return nanoseconds / 1e6;
}

/**
 * Time that the main thread of a process was ready to run and other processes had the processors (schedstat of
 * proc(5)), in milliseconds: what of a wait is the machine's doing.
 */
export function queuedMilliseconds(pid = process.pid): number {
  const stat = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8');
  return Number(stat.split(' ')[1]) / 1e6;
}

/** The value below which a part of all values lies: 0.5 is the median. 0 where there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
}
