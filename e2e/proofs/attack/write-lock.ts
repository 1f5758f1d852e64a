import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { queuedMilliseconds } from '../../support/process-cost';
import { quantile } from '../../support/quantile';
import { type Answer, COMMENTS, pause, startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

const SECONDS = 12;
const MOST_MILLISECONDS = 50;
const PATHS = ['/healthz', '/light-pages', '/archive', COMMENTS];

/** Another process holds the lock for writing while comments come: nobody who only reads waits. */
export async function writeLock(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const waits: number[] = [];
  const ownWaits: number[] = [];
  const queued = () => queuedMilliseconds(server.pid) + queuedMilliseconds();
  // What a process does once is done before.
  await server.comment({ body: 'before' });
  for (const path of PATHS) await server.get(path);
  const holder = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'lock-holder.ts'), server.database],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    await once(holder.stdout, 'data');
    const posts: Promise<Answer>[] = [];
    const end = performance.now() + SECONDS * 1000;
    for (let number = 0; performance.now() < end; number++) {
      if (number % 20 === 0) posts.push(server.comment({ body: `while locked ${number}` }));
      const path = PATHS[number % PATHS.length] ?? '';
      const before = queued();
      const { status, took } = await server.get(path);
      // What other programs of the machine took is no wait for the lock.
      const own = took - (queued() - before);
      waits.push(took);
      ownWaits.push(own);
      const isHeld = status === 200 && own <= MOST_MILLISECONDS;
      tally.check(isHeld, `${path}: ${status} after ${Math.round(own)} of ${Math.round(took)} ms`);
      await pause(20);
    }
    for (const { status, took } of await Promise.all(posts)) {
      const isTold = status === 503 && took < 10_000;
      tally.check(isTold, `a comment is answered with ${status} after ${Math.round(took)} ms`);
    }
  } finally {
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  }
  const { status } = await server.comment({ body: 'afterwards' });
  tally.check(status === 303, `afterwards a comment is answered with ${status}`);
  await server.stop();
  const at = (part: number) => `${quantile(waits, part).toFixed(1)} ms`;
  const own = `${quantile(ownWaits, 1).toFixed(1)} ms`;
  return tally.outcome(
    `pages median ${at(0.5)}, 99 % within ${at(0.99)}, longest ${at(1)}; without the time that other programs had the processors, longest ${own}`,
  );
}
