import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../../lib/testing/free-port';
import { type Asking, keepAsking } from './request-repeatedly';

const ROUNDS = 5;
const ASKING = { seconds: 4, connections: 16 };

/**
 * How many times as often the server of one built site answers as that of another: the middle of some
 * rounds in which both are asked for a post in turn, each started anew for it.
 *
 * @param next the program of Next.js.
 * @param path of a post both have.
 * @throws Error when a server does not start, or answers with anything but 200.
 */
export async function servingRatio(
  next: string,
  [folder, other]: [folder: string, other: string],
  path: string,
  encoding: Asking['encoding'],
): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // Who is second finds a warmer machine, so they take turns in that as well.
    const order = round % 2 === 0 ? [folder, other] : [other, folder];
    const rates = new Map<string, number>();
    for (const site of order) rates.set(site, await rateOf(next, site, path, encoding));
    ratios.push((rates.get(folder) ?? 0) / (rates.get(other) ?? 1));
  }
  return ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Answers a second, after a warm-up. */
async function rateOf(
  next: string,
  folder: string,
  path: string,
  encoding: Asking['encoding'],
): Promise<number> {
  const port = await freePort();
  // Ours, where there is one, as npm start does.
  const own = join(folder, '.next', 'server.mjs');
  const program = existsSync(own) ? [own] : [next, 'start'];
  const server = spawn(process.execPath, [...program, '-p', `${port}`], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  try {
    const url = `http://localhost:${port}${path}`;
    for (let tries = 0; !(await fetch(url).catch(() => null))?.ok; tries++) {
      if (tries === 100) throw new Error(`next start in ${folder} does not answer at ${path}`);
      await wait(100);
    }
    await keepAsking(url, { ...ASKING, seconds: 1, encoding });
    const { took, errors } = await keepAsking(url, { ...ASKING, encoding });
    if (errors > 0) throw new Error(`next start in ${folder}: ${errors} errors at ${path}`);
    return took.length / ASKING.seconds;
  } finally {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
  }
}
