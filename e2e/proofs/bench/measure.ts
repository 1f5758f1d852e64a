import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** What a command cost. */
export interface Cost {
  seconds: number;
  /** Peak resident memory of the command and its children, in megabytes; 0 where /proc is missing. */
  megabytes: number;
}

/**
 * Runs a command and measures it.
 *
 * @param options `every` is how often its memory is looked at, in milliseconds; by default 200.
 * @returns with the end of what it printed.
 * @throws Error with the end of its output when it fails.
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

/** Sum of the resident memory of a process and all its descendants. */
async function residentMegabytes(root: number): Promise<number> {
  const names = await readdir('/proc').catch(() => []);
  const processes = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map((name) => readProcess(Number(name))),
  );
  const family = new Set([root]);
  let pages = 0;
  // A child has a higher number than its parent but for the rare wrap-around.
  for (const { pid, parent, resident } of processes.sort((a, b) => a.pid - b.pid)) {
    if (!family.has(pid) && !family.has(parent)) continue;
    family.add(pid);
    pages += resident;
  }
  return (pages * 4096) / 1e6;
}

async function readProcess(pid: number) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name, in parentheses, may hold blanks; the fields after it are fixed (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { pid, parent: Number(fields[1] ?? 0), resident: Number(fields[21] ?? 0) };
}
