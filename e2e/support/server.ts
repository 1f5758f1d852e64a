import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { freePort } from '../../lib/testing/free-port';

/** A running server of the site, in its own process. */
export interface Server {
  /** `http://localhost:<port>`. */
  origin: string;
  stop: () => Promise<void>;
  /** Id of the process that answers, when it is one of its own. */
  pid?: number;
}

/** Where a server runs, and who gets what it prints. */
export interface Surroundings {
  /** The folder of the project; by default this one. */
  folder?: string;
  /** Gets what the server prints; by default its errors are printed and the rest is not. */
  log?: (text: string) => void;
}

/**
 * Starts the built site, or `npm run dev`, and waits until it answers.
 *
 * @param folder of the project; by default this one.
 * @throws Error when it ends before, or does not answer within 60 s.
 */
export async function startServer(
  command: 'start' | 'dev',
  environment: Record<string, string> = {},
  { folder = process.cwd(), log }: Surroundings = {},
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
    const answered = await fetch(`${origin}${environment.BASE_PATH ?? ''}/healthz`).catch(
      () => null,
    );
    if (answered?.ok) return { origin, stop, pid: answeringProcess(child.pid) };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await stop();
  throw new Error(`${command} does not answer at ${origin}`);
}

/** The server of the built site runs in a process below the one that npm start is; only Linux tells which. */
function answeringProcess(pid: number | undefined): number | undefined {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return Number(children.split(' ')[0]) || pid;
  } catch {
    return pid;
  }
}
