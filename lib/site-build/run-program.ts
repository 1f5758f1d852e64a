import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BUILD_FOLDER } from '../build-output/build-record';

interface Options {
  /** Aborting kills the program and rejects the promise. */
  signal?: AbortSignal;
  /** Sent to the standard input of the program as JSON. */
  input?: unknown;
}

/** Runs the command line of Next.js in this folder; resolves with its exit code. */
export function runNext(args: readonly string[]): Promise<number> {
  const require = createRequire(import.meta.url);
  const command = join(dirname(require.resolve('next/package.json')), 'dist', 'bin', 'next');
  return run([command, ...args]);
}

/**
 * Runs a bundled program (lib/site-build/start.js) in a child process; resolves with its exit code.
 *
 * @param name path of its module without file extension: `lib/site-build/draw-cards`.
 */
export function runProgram(name: string, options?: Options): Promise<number> {
  return run([join(process.env[BUILD_FOLDER] ?? '', `${name}.mjs`)], options);
}

/**
 * Runs the part of the build that comes before Next.js, for a `next build` that was called directly. Resolves with
 * the exit code.
 */
export function runPreparation(): Promise<number> {
  return run([join('lib', 'site-build', 'start.js'), '--prepare']);
}

function run(args: readonly string[], { signal, input }: Options = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    signal,
    stdio: [input === undefined ? 'inherit' : 'pipe', 'inherit', 'inherit'],
    env: { NEXT_TELEMETRY_DISABLED: '1', ...process.env },
  });
  child.stdin?.end(JSON.stringify(input));
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  return new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  }).finally(() => {
    for (const signal of signals) process.off(signal, forward);
  });
}
