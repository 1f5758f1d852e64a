import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Runs Next.js's own command line in this folder; resolves with its exit code. */
export function runNext(args: readonly string[]): Promise<number> {
  const require = createRequire(import.meta.url);
  const command = join(dirname(require.resolve('next/package.json')), 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [command, ...args], {
    stdio: 'inherit',
    env: { NEXT_TELEMETRY_DISABLED: '1', ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
