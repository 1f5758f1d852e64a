import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** The cost of running a command. */
export interface Cost {
  seconds: number;
  /** Peak resident memory of the command and its children, in megabytes; 0 where /proc is missing. */
  megabytes: number;
}

/**
 * Runs a command and measures its time and memory.
 *
 * @param options `every` is the interval between two measurements of memory, in milliseconds; by default 200.
 * @returns its cost, and the last 4,000 characters of its output.
 * @throws Error with the end of the output when the command fails.
 */
export async function measure(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string>; every?: number },
): Promise<Cost & { output: string }> {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CI: '1', ...options.env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-4000);
    });
  }
  let peak = 0;
  const timer = setInterval(async () => {
    peak = Math.max(peak, await residentMegabytes(child.pid ?? 0));
  }, options.every ?? 200);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: peak, output };
}

/** Returns the sum of the resident memory of a process and all its descendants, in megabytes. */
async function residentMegabytes(root: number): Promise<number> {
  const names = await readdir('/proc').catch(() => []);
  const processes = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map((name) => readProcess(Number(name))),
  );
  const descendants = new Set([root]);
  let pages = 0;
  // A child has a higher id than its parent, except when the ids wrap around, which is rare.
  for (const { pid, parent, resident } of processes.sort((a, b) => a.pid - b.pid)) {
    if (!descendants.has(pid) && !descendants.has(parent)) continue;
    descendants.add(pid);
    pages += resident;
  }
  return (pages * 4096) / 1e6;
}

async function readProcess(pid: number) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The program name, in parentheses, may contain spaces; the fields after it have fixed positions (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { pid, parent: Number(fields[1] ?? 0), resident: Number(fields[21] ?? 0) };
}
