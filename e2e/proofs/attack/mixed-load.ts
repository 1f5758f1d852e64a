import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { seeded } from '../../../lib/testing/seeded';
import { responseFaults, sendRaw } from '../../support/hostile-requests';
import {
  processorMilliseconds,
  queuedMilliseconds,
  residentMegabytes,
} from '../../support/process-cost';
import { quantile } from '../../support/quantile';
import { type AttackedServer, pause, startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { keepIdle } from './idle-sockets';
import { type HostileRequest, hostileRequest } from './mixed-requests';
import { type Outcome, Tally } from './outcome';

/** Hostile requests per second, and the number of idle connections beside them. */
const RATE = 20_000 / 300;
const IDLE = 2000;
/** The limit for the 99th percentile of a reader's response times, in milliseconds. */
const MAX_MILLISECONDS = 100;
/** By which fraction memory may grow from the second minute to the last one. */
const MAX_GROWTH = 0.2;
/** Milliseconds after which a request counts as not answered. */
const TIMEOUT = 30_000;
/** Seconds within which the server must stop after SIGTERM; hosts kill it after 10 s or more. */
const MAX_SECONDS = 10;

const Times = z.array(z.number());
const Read = z.object({ durations: Times, ownDurations: Times, errors: z.number() });

/** Sends random hostile requests (the same for the same `SEED`) while a reader requests pages. */
export async function mixedLoad(site: BuiltSite, seconds: number): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const random = seeded(Number(process.env.SEED ?? 20_150_218));
  const alone = await read(server, Math.min(30, seconds / 5));
  const idle = keepIdle(server.port, IDLE);
  await pause(10_000);
  const memory: number[] = [];
  const timer = setInterval(() => memory.push(residentMegabytes(server.pid)), 1000);
  let secondsToStop = 0;
  const figures: string[] = [];
  try {
    const before = [processorMilliseconds(server.pid), queuedMilliseconds(server.pid)] as const;
    const reading = read(server, seconds);
    const start = performance.now();
    const sent: Promise<void>[] = [];
    for (let number = 0; number < seconds * RATE; number++) {
      await pause(start + (number / RATE) * 1000 - performance.now());
      sent.push(send(server, hostileRequest(random, site), tally, site));
    }
    const { durations, ownDurations, errors } = await reading;
    await Promise.all(sent);
    const passed = performance.now() - start;
    const part = (milliseconds: number) => `${Math.round((milliseconds / passed) * 100)} %`;
    const busy = part(processorMilliseconds(server.pid) - before[0]);
    const queued = part(queuedMilliseconds(server.pid) - before[1]);
    // Time in which other programs of the machine had the CPU is not caused by the attack.
    const p99 = quantile(ownDurations, 0.99);
    tally.check(p99 <= MAX_MILLISECONDS, `a reader's p99 is ${Math.round(p99)} ms`);
    tally.check(errors === 0, `a reader got ${errors} responses that are not a page`);
    const [first, last] = secondAndLastMinute(memory, seconds);
    tally.check(last <= first * (1 + MAX_GROWTH), `memory grew from ${first} to ${last} MB`);
    const times = (all: number[]) =>
      [0.5, 0.99, 1].map((at) => Math.round(quantile(all, at))).join('/');
    figures.push(
      `${sent.length} requests in ${Math.round(seconds)} s, ${IDLE} idle sockets (${idle.closed()} closed)`,
      `reader ${times(durations)} ms (median/p99/longest of ${durations.length}), without the time that other programs had the CPU ${times(ownDurations)} ms, before the attack ${times(alone.durations)} ms`,
      `memory ${first} → ${last} MB`,
      `server on a CPU ${busy} of the time, and waiting for one ${queued}`,
    );
  } finally {
    clearInterval(timer);
    // The idle connections are still open.
    const start = performance.now();
    await server.stop();
    secondsToStop = (performance.now() - start) / 1000;
    idle.stop();
  }
  tally.check(
    secondsToStop <= MAX_SECONDS,
    `the server takes ${Math.round(secondsToStop)} s to end`,
  );
  return tally.outcome([...figures, `ended in ${secondsToStop.toFixed(1)} s`].join('; '));
}

/** Sends one request and records what is wrong with the response. */
async function send(
  { port }: AttackedServer,
  { method, path, text: bytes, isSlow = false }: HostileRequest,
  tally: Tally,
  { secret }: BuiltSite,
): Promise<void> {
  if (isSlow) return drip(port, bytes);
  const response = await Promise.race([sendRaw(port, bytes), pause(TIMEOUT)]);
  const faults = response ? responseFaults(method, path, response) : ['no response'];
  if (response?.body.includes(secret)) faults.push('it contains the key');
  tally.check(faults.length === 0, `${method} ${path.slice(0, 200)}: ${faults.join(', ')}`);
}

/**
 * Sends a body that never ends, one byte per second, for half a minute or until the server closes the
 * connection.
 */
async function drip(port: number, bytes: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(bytes, 'latin1');
  for (let second = 0; second < 30 && !socket.destroyed; second++) {
    await pause(1000);
    if (socket.writable) socket.write('a');
  }
  socket.destroy();
}

/** Requests pages for some seconds, in a separate process. */
async function read(
  { origin, pid }: AttackedServer,
  seconds: number,
): Promise<z.infer<typeof Read>> {
  const program = join(import.meta.dirname, 'steady-reader.ts');
  const args = ['--import', 'tsx', program, origin, `${pid}`, `${seconds}`];
  const reader = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return Read.parse(JSON.parse(await text(reader.stdout)));
}

/**
 * Returns the median memory of the second minute and of the last one. In a run of less than five
 * minutes, a fifth of the run counts as a minute.
 */
function secondAndLastMinute(
  memory: readonly number[],
  seconds: number,
): [first: number, last: number] {
  const part = Math.max(1, Math.floor(Math.min(60, seconds / 5)));
  return [quantile(memory.slice(part, 2 * part), 0.5), quantile(memory.slice(-part), 0.5)];
}
