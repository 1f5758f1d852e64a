import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Opens a URL in headless Firefox with a temporary profile.
 *
 * @returns a function that closes it.
 * @throws Error when Firefox cannot be started. `FIREFOX_PATH` is the path of the program, by
 *   default `firefox-esr`.
 */
export async function openFirefox(url: string): Promise<() => Promise<void>> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const program = process.env.FIREFOX_PATH ?? 'firefox-esr';
  // Firefox does not start if HOME belongs to another user, as it may with sudo.
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
