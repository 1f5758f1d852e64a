import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../../lib/testing/free-port';
import { type RequestOptions, requestRepeatedly } from './request-repeatedly';

const ROUNDS = 5;
const REQUESTS = { seconds: 4, connections: 16 };

/**
 * Returns the ratio of the request rates of two built sites: the median of several rounds, each
 * with a new server for each of the two sites.
 *
 * @param next path of the program of Next.js.
 * @param folders the project folders of the two sites.
 * @param path of a post that both sites have.
 * @throws Error when a server does not start, or responds with another status than 200.
 */
export async function servingRatio(
  next: string,
  [folder, other]: [folder: string, other: string],
  path: string,
  encoding: RequestOptions['encoding'],
): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // The second server may profit from a warmed-up machine, so alternate the order.
    const order = round % 2 === 0 ? [folder, other] : [other, folder];
    const rates = new Map<string, number>();
    for (const site of order) rates.set(site, await rateOf(next, site, path, encoding));
    ratios.push((rates.get(folder) ?? 0) / (rates.get(other) ?? 1));
  }
  return ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Returns the number of responses per second, after a warm-up. */
async function rateOf(
  next: string,
  folder: string,
  path: string,
  encoding: RequestOptions['encoding'],
): Promise<number> {
  const port = await freePort();
  // The server of this project is a program of its build, as npm start runs it.
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
    await requestRepeatedly(url, { ...REQUESTS, seconds: 1, encoding });
    const { durations, errors } = await requestRepeatedly(url, { ...REQUESTS, encoding });
    if (errors > 0) throw new Error(`next start in ${folder}: ${errors} errors at ${path}`);
    return durations.length / REQUESTS.seconds;
  } finally {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
  }
}
