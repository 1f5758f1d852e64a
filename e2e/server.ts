import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../lib/bench/free-port';

/** A running server of the site, in its own process. */
export interface Server {
  /** `http://localhost:<port>`. */
  origin: string;
  stop: () => Promise<void>;
  /** Id of the process, when it is one of its own. */
  pid?: number;
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
  folder = process.cwd(),
): Promise<Server> {
  const port = await freePort();
  const script = command === 'dev' ? 'lib/build/start-dev.js' : 'lib/build/serve.js';
  const child = spawn(process.execPath, [script, '-p', `${port}`], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
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
    if (answered?.ok) return { origin, stop, pid: child.pid };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await stop();
  throw new Error(`${command} does not answer at ${origin}`);
}
