import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { queuedMilliseconds } from '../../support/process-cost';
import { quantile } from '../../support/quantile';
import { type AttackResponse, COMMENTS, pause, startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

const SECONDS = 12;
const MAX_MILLISECONDS = 50;
const PATHS = ['/healthz', '/light-pages', '/archive', COMMENTS];

/**
 * Another process holds the write lock of the database while comments are sent: readers must not wait for it.
 */
export async function writeLock(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const durations: number[] = [];
  const ownDurations: number[] = [];
  const queued = () => queuedMilliseconds(server.pid) + queuedMilliseconds();
  // Warm up: what the process does only once is not part of the measurement.
  await server.comment({ body: 'before' });
  for (const path of PATHS) await server.get(path);
  const holder = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'lock-holder.ts'), server.database],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    await once(holder.stdout, 'data');
    const posts: Promise<AttackResponse>[] = [];
    const end = performance.now() + SECONDS * 1000;
    for (let number = 0; performance.now() < end; number++) {
      if (number % 20 === 0) posts.push(server.comment({ body: `while locked ${number}` }));
      const path = PATHS[number % PATHS.length] ?? '';
      const before = queued();
      const { status, duration } = await server.get(path);
      // Time in which other programs of the machine had the CPU is not caused by the lock.
      const ownDuration = duration - (queued() - before);
      durations.push(duration);
      ownDurations.push(ownDuration);
      const isHeld = status === 200 && ownDuration <= MAX_MILLISECONDS;
      tally.check(
        isHeld,
        `${path}: ${status} after ${Math.round(ownDuration)} of ${Math.round(duration)} ms`,
      );
      await pause(20);
    }
    for (const { status, duration } of await Promise.all(posts)) {
      const isRefused = status === 503 && duration < 10_000;
      tally.check(
        isRefused,
        `the response to a comment is ${status} after ${Math.round(duration)} ms`,
      );
    }
  } finally {
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  }
  const { status } = await server.comment({ body: 'afterwards' });
  tally.check(status === 303, `afterwards the response to a comment is ${status}`);
  await server.stop();
  const at = (part: number) => `${quantile(durations, part).toFixed(1)} ms`;
  const ownDuration = `${quantile(ownDurations, 1).toFixed(1)} ms`;
  return tally.outcome(
    `pages median ${at(0.5)}, 99 % within ${at(0.99)}, longest ${at(1)}; without the time that other programs had the CPU, longest ${ownDuration}`,
  );
}
