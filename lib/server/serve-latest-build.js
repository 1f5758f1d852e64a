import cluster from 'node:cluster';
import { watchFile } from 'node:fs';

/** Milliseconds between two looks at the record of the build. */
const INTERVAL = 1000;

/**
 * Runs a server in a process of its own, and after each build another in its place: Next.js lists the files it
 * gives out when it starts. The first one answers until the other does, so that no request is lost.
 *
 * @param {string} server path of its program, which obeys the messages `stop` and `retire`.
 * @param {string} record path of a file that each build writes last.
 */
export function serveLatestBuild(server, record) {
  // Both accept connections themselves; this process would pass each of them on.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: server });
  let current = cluster.fork();
  /** @type {import('node:cluster').Worker | undefined} */
  let next;
  let isOutdated = false;

  const replace = () => {
    if (next) {
      isOutdated = true;
      return;
    }
    isOutdated = false;
    const started = cluster.fork();
    next = started;
    started.once('listening', () => {
      current.send('retire');
      current = started;
    });
    const settle = () => {
      if (next !== started) return;
      next = undefined;
      if (isOutdated) replace();
    };
    started.once('listening', settle);
    // It has said why; the other one goes on.
    started.once('exit', settle);
  };
  watchFile(record, { interval: INTERVAL }, (now, before) => {
    if (now.mtimeMs > 0 && now.mtimeMs !== before.mtimeMs) replace();
  });

  cluster.on('exit', (worker, code) => {
    if (worker === current) process.exit(code ?? 1);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      next?.kill();
      current.send('stop');
    });
  }
}
