import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { freePort } from '../../lib/testing/free-port';

/** A running server of the site, in its own process. */
export interface Server {
  /** `http://localhost:<port>`. */
  origin: string;
  stop: () => Promise<void>;
  /** Id of the process that handles requests. */
  pid?: number;
}

/** Where a server runs, and what happens to its output. */
export interface ServerOptions {
  /** The project folder; by default the current one. */
  folder?: string;
  /** Called with all output of the server; by default stderr is passed on and stdout is dropped. */
  log?: (text: string) => void;
}

/**
 * Starts `npm start` or `npm run dev` on a free port and waits until `/healthz` responds.
 *
 * @throws Error when the process exits first, or does not respond within 60 s.
 */
export async function startServer(
  command: 'start' | 'dev',
  environment: Record<string, string> = {},
  { folder = process.cwd(), log }: ServerOptions = {},
): Promise<Server> {
  const port = await freePort();
  const script = command === 'dev' ? 'lib/site-build/start-dev.js' : 'lib/server/start.js';
  const child = spawn(process.execPath, [script, '-p', `${port}`], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: log ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'ignore', 'inherit'],
  });
  for (const stream of log ? [child.stdout, child.stderr] : []) {
    stream?.on('data', (chunk: Buffer) => log?.(String(chunk)));
  }
  const origin = `http://localhost:${port}`;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  for (let tries = 0; tries < 240; tries++) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}`);
    const health = await fetch(`${origin}${environment.BASE_PATH ?? ''}/healthz`).catch(() => null);
    if (health?.ok) return { origin, stop, pid: serverProcess(child.pid) };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await stop();
  throw new Error(`${command} does not answer at ${origin}`);
}

/**
 * `npm start` runs the server in a child process. Its id is known on Linux only; elsewhere returns the
 * parent.
 */
function serverProcess(pid: number | undefined): number | undefined {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return Number(children.split(' ')[0]) || pid;
  } catch {
    return pid;
  }
}
