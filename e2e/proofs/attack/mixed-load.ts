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

/** Requests in 300 seconds, and connections that stay open beside them. */
const RATE = 20_000 / 300;
const IDLE = 2000;
/** A reader gets 99 of 100 pages within this, in milliseconds. */
const MOST_MILLISECONDS = 100;
/** How much more memory the last part of the time may take than that after the first minute. */
const GROWTH = 0.2;
const PATIENCE = 30_000;
/** Seconds within which the server has to end after SIGTERM; hosts kill it after 10 or more. */
const MOST_SECONDS = 10;

const Times = z.array(z.number());
const Read = z.object({ took: Times, own: Times, errors: z.number() });

/** Sends a mixture of hostile requests, the same with the same `SEED`, while a reader reads. */
export async function mixed(site: BuiltSite, seconds: number): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const random = seeded(Number(process.env.SEED ?? 20_150_218));
  const alone = await read(server, Math.min(30, seconds / 5));
  const idle = keepIdle(server.port, IDLE);
  await pause(10_000);
  const memory: number[] = [];
  const timer = setInterval(() => memory.push(residentMegabytes(server.pid)), 1000);
  let ending = 0;
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
    const { took, own, errors } = await reading;
    await Promise.all(sent);
    const passed = performance.now() - start;
    const part = (milliseconds: number) => `${Math.round((milliseconds / passed) * 100)} %`;
    const busy = part(processorMilliseconds(server.pid) - before[0]);
    const queued = part(queuedMilliseconds(server.pid) - before[1]);
    // What other programs of the machine took is no wait for the attacker.
    const p99 = quantile(own, 0.99);
    tally.check(p99 <= MOST_MILLISECONDS, `a reader's p99 is ${Math.round(p99)} ms`);
    tally.check(errors === 0, `a reader got ${errors} answers that are no page`);
    const [first, last] = parts(memory, seconds);
    tally.check(last <= first * (1 + GROWTH), `memory grew from ${first} to ${last} MB`);
    const times = (all: number[]) =>
      [0.5, 0.99, 1].map((at) => Math.round(quantile(all, at))).join('/');
    figures.push(
      `${sent.length} requests in ${Math.round(seconds)} s, ${IDLE} idle sockets (${idle.closed()} closed)`,
      `reader ${times(took)} ms (median/p99/longest of ${took.length}), without the time that other programs had the processors ${times(own)} ms, before the attack ${times(alone.took)} ms`,
      `memory ${first} → ${last} MB`,
      `server on a processor ${busy} of the time, and waiting for one ${queued}`,
    );
  } finally {
    clearInterval(timer);
    // The idle connections are still there.
    const start = performance.now();
    await server.stop();
    ending = (performance.now() - start) / 1000;
    idle.stop();
  }
  tally.check(ending <= MOST_SECONDS, `the server takes ${Math.round(ending)} s to end`);
  return tally.outcome([...figures, `ended in ${ending.toFixed(1)} s`].join('; '));
}

/** Sends one request, and notes what is wrong with the answer. */
async function send(
  { port }: AttackedServer,
  { method, path, text: bytes, isSlow = false }: HostileRequest,
  tally: Tally,
  { secret }: BuiltSite,
): Promise<void> {
  if (isSlow) return drip(port, bytes);
  const answer = await Promise.race([sendRaw(port, bytes), pause(PATIENCE)]);
  const faults = answer ? responseFaults(method, path, answer) : ['no answer'];
  if (answer?.body.includes(secret)) faults.push('it tells the key');
  tally.check(faults.length === 0, `${method} ${path.slice(0, 200)}: ${faults.join(', ')}`);
}

/** Sends a byte a second of a body that never ends, for half a minute or until the server has enough. */
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

/** Reads pages for some seconds in a process of its own. */
async function read(
  { origin, pid }: AttackedServer,
  seconds: number,
): Promise<z.infer<typeof Read>> {
  const program = join(import.meta.dirname, 'steady-reader.ts');
  const args = ['--import', 'tsx', program, origin, `${pid}`, `${seconds}`];
  const reader = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return Read.parse(JSON.parse(await text(reader.stdout)));
}

/** Median memory of the minute after the first, and of the last; of a fifth where there are no five minutes. */
function parts(memory: readonly number[], seconds: number): [first: number, last: number] {
  const part = Math.max(1, Math.floor(Math.min(60, seconds / 5)));
  return [quantile(memory.slice(part, 2 * part), 0.5), quantile(memory.slice(-part), 0.5)];
}
