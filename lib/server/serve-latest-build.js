import cluster from 'node:cluster';
import { watchFile } from 'node:fs';

/** Milliseconds between two checks of the build record. */
const INTERVAL = 1000;

/**
 * Runs a server in a child process, and replaces it by a new process after each build, since Next.js lists its
 * static files only when it starts. The old process responds until the new one listens, so no request is lost.
 * This process exits when the current server does.
 *
 * @param {string} server path of the program of the server, which obeys the messages `stop` and `retire`.
 * @param {string} record path of the build record, the file that each build writes last.
 */
export function serveLatestBuild(server, record) {
  // The child processes accept connections themselves. By default this process would accept and forward each
  // one.
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
    // When the new process fails to start, it has printed the reason, and the current one keeps running.
    started.once('exit', settle);
  };
  watchFile(record, { interval: INTERVAL }, (current, previous) => {
    if (current.mtimeMs > 0 && current.mtimeMs !== previous.mtimeMs) replace();
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
