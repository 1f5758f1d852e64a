import { startPostgres } from '../../../lib/comments/testing/postgres-server';
import { startStallingProxy } from '../../../lib/comments/testing/stalling-proxy';
import { type AttackedServer, COMMENTS, pause, SLUG, startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

/** Query values that PostgreSQL refuses as text, or that match nothing. */
const ODD_VALUES = ['%00', 'a%00b', '%ED%A0%80', '%ff', '%EF%BF%BF', "'", '%5C', 'a'.repeat(9000)];
/** The time within which the site must respond while the database does not, in milliseconds. */
const MAX_MILLISECONDS = 10_000;

/** Attacks comments that are stored in PostgreSQL: NUL in every field, and a database that stops responding. */
export async function postgres(site: BuiltSite): Promise<Outcome> {
  const tally = new Tally();
  const database = startPostgres();
  if (!database) return tally.outcome('skipped: PostgreSQL is not installed');
  const proxy = await startStallingProxy(database.url);
  const server = await startAttacked(site, { DATABASE_URL: proxy.url });
  try {
    await sendNul(server, tally);
    const before = await server.comment({ body: 'before' });
    tally.check(before.status === 303, `before the silence: ${before.status}`);
    // Make the server open all connections of its pool.
    await Promise.all(Array.from({ length: 8 }, () => server.get(COMMENTS)));
    proxy.silence();
    const first = Array.from({ length: 5 }, (_, number) =>
      server.comment({ body: `while silent ${number}` }, '192.0.2.1'),
    );
    const reading = Array.from({ length: 5 }, () => server.get(COMMENTS));
    await pause(300);
    proxy.listen();
    const second = Array.from({ length: 5 }, (_, number) =>
      server.comment({ body: `after ${number}` }, '192.0.2.2'),
    );
    const responses = await Promise.all([...first, ...reading, ...second]);
    for (const { status, duration } of responses) {
      const isHeld = [200, 303, 429, 503].includes(status) && duration <= MAX_MILLISECONDS;
      tally.check(isHeld, `during the silence: ${status} after ${Math.round(duration)} ms`);
    }
    const after = await server.comment({ body: 'afterwards' }, '192.0.2.3');
    tally.check(after.status === 303, `after the silence: ${after.status}`);
    const longest = Math.max(...responses.map(({ duration }) => duration));
    return tally.outcome(`during the silence a response within ${(longest / 1000).toFixed(1)} s`);
  } finally {
    await server.stop();
    proxy.stop();
    database.stop();
  }
}

/** Sends NUL and the like in every query parameter and field: nothing may be logged about it. */
async function sendNul(server: AttackedServer, tally: Tally): Promise<void> {
  const before = server.log();
  for (const odd of ODD_VALUES) {
    for (const name of ['at', 'reply', 'thread', 'page', 'token', 'do']) {
      for (const path of [COMMENTS, '/comments/edit', `/${SLUG}/comments/atom.xml`]) {
        const { status } = await server.get(`${path}?${name}=${odd}`);
        tally.check(status < 500, `${path}?${name}=${odd.slice(0, 9)}: ${status}`);
      }
    }
  }
  const added = server.log().slice(before.length);
  tally.check(added === '', `printed ${JSON.stringify(added.slice(0, 200))}`);
  for (const name of ['name', 'body', 'mail', 'site', 'reply', 'token', 'url', 'do']) {
    const { status } = await server.comment({ body: `text of ${name}`, [name]: 'a\0b' });
    tally.check(status < 500, `NUL in the field ${name}: ${status}`);
  }
}
