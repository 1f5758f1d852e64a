import { processorMilliseconds } from '../../support/process-cost';
import { fillComments } from '../comments/fill-database';
import { COMMENTS, SLUG, startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

const REPLIES = 100_000;
const MAX_MILLISECONDS = 100;
const MAX_BYTES = 100_000;
/** A post without comments. */
const OTHER = encodeURIComponent('はじめに');
const START = Date.UTC(2026, 0, 1);

/** Puts 100,000 replies under one comment: every page and feed must stay small and fast. */
export async function manyReplies(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const idOf = (number: number) => `reply${`${number}`.padStart(6, '0')}`;
  const [worst, largest] = [{ cpuMilliseconds: 0, path: '' }, { bytes: 0 }];
  try {
    await fillComments(server.database, REPLIES + 1, (number) => ({
      id: number === 0 ? 'first' : idOf(number),
      slug: SLUG,
      parentId: number === 0 ? null : 'first',
      name: `reader ${number % 1000}`,
      body: `Reply **${number}**, as long as most of them are, with a link: https://example.com/${number}`,
      createdAt: new Date(START + number * 1000),
    }));
    const paths = ['', '?page=1', '?page=5000', '?page=-1', '?page=1e9', '?page=x', '?at=none'];
    for (const number of [1, 21, REPLIES / 2, REPLIES]) {
      paths.push(`?at=${idOf(number)}`, `?reply=${idOf(number)}`);
    }
    for (const page of [1, 2, 2500, 5000, 5001]) paths.push(`?thread=first&page=${page}`);
    // Warm up: what the process does only once is not part of the measurement.
    await server.comment({ body: 'held' });
    for (const path of ['', '/atom.xml']) await server.get(`/${OTHER}/comments${path}`);
    const feeds = [`${COMMENTS}/atom.xml`, '/comments/atom.xml'];
    for (const path of [...paths.map((query) => COMMENTS + query), ...feeds]) {
      const before = processorMilliseconds(server.pid);
      const { status, body } = await server.get(path);
      const cpuMilliseconds = processorMilliseconds(server.pid) - before;
      const bytes = Buffer.byteLength(body);
      if (cpuMilliseconds > worst.cpuMilliseconds) Object.assign(worst, { cpuMilliseconds, path });
      largest.bytes = Math.max(largest.bytes, bytes);
      const isHeld = status === 200 && cpuMilliseconds <= MAX_MILLISECONDS && bytes <= MAX_BYTES;
      tally.check(isHeld, `${path}: ${status}, ${Math.round(cpuMilliseconds)} ms, ${bytes} bytes`);
    }
  } finally {
    await server.stop();
  }
  return tally.outcome(
    `at most ${Math.round(worst.cpuMilliseconds)} ms of CPU time (${worst.path}), ${Math.round(largest.bytes / 1000)} kB`,
  );
}
