import { processorMilliseconds } from '../../support/process-cost';
import { fillComments } from '../comments/fill-database';
import { COMMENTS, SLUG, startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

const REPLIES = 100_000;
const MOST_MILLISECONDS = 100;
const MOST_BYTES = 100_000;
/** A post without comments. */
const OTHER = encodeURIComponent('はじめに');
const START = Date.UTC(2026, 0, 1);

/** Puts 100,000 replies under one comment: whatever is asked for stays small and quick. */
export async function replies(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const idOf = (number: number) => `reply${`${number}`.padStart(6, '0')}`;
  const [worst, largest] = [{ took: 0, path: '' }, { bytes: 0 }];
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
    // What a process needs once is no work for a visitor.
    await server.comment({ body: 'held' });
    for (const path of ['', '/atom.xml']) await server.get(`/${OTHER}/comments${path}`);
    const feeds = [`${COMMENTS}/atom.xml`, '/comments/atom.xml'];
    for (const path of [...paths.map((query) => COMMENTS + query), ...feeds]) {
      const before = processorMilliseconds(server.pid);
      const { status, body } = await server.get(path);
      const took = processorMilliseconds(server.pid) - before;
      const bytes = Buffer.byteLength(body);
      if (took > worst.took) Object.assign(worst, { took, path });
      largest.bytes = Math.max(largest.bytes, bytes);
      const isHeld = status === 200 && took <= MOST_MILLISECONDS && bytes <= MOST_BYTES;
      tally.check(isHeld, `${path}: ${status}, ${Math.round(took)} ms, ${bytes} bytes`);
    }
  } finally {
    await server.stop();
  }
  return tally.outcome(
    `at most ${Math.round(worst.took)} ms of processor (${worst.path}), ${Math.round(largest.bytes / 1000)} kB`,
  );
}
