import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Opens a page in Firefox without a window, in a profile of its own.
 *
 * @returns a function that ends it.
 * @throws Error when there is no Firefox; `FIREFOX_PATH` names one.
 */
export async function openFirefox(url: string): Promise<() => Promise<void>> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const program = process.env.FIREFOX_PATH ?? 'firefox-esr';
  // Firefox refuses a home that belongs to somebody else, as it may under sudo.
  const env = { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' };
  const args = ['--headless', '--no-remote', '--profile', profile, url];
  const child = spawn(program, args, { env, stdio: 'ignore' });
  await Promise.race([
    once(child, 'spawn'),
    once(child, 'error').then(([error]) => {
      throw new Error(`${program} does not start (${error}); apt-get install firefox-esr`);
    }),
  ]);
  return async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill();
      await once(child, 'exit');
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}
