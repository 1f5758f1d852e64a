import { startPostgres } from '../../../lib/comments/testing/postgres-server';
import { startStallingProxy } from '../../../lib/comments/testing/stalling-proxy';
import { type AttackedServer, COMMENTS, pause, SLUG, startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

/** What PostgreSQL takes for no text, or for none that there can be. */
const ODD = ['%00', 'a%00b', '%ED%A0%80', '%ff', '%EF%BF%BF', "'", '%5C', 'a'.repeat(9000)];
/** An answer comes within this, whatever the database does, in milliseconds. */
const END = 10_000;

/** Attacks comments that PostgreSQL keeps: NUL in every place, and connections that go silent. */
export async function postgres(site: BuiltSite): Promise<Outcome> {
  const tally = new Tally();
  const database = startPostgres();
  if (!database) return tally.outcome('left out: PostgreSQL is not installed');
  const silencer = await startStallingProxy(database.url);
  const server = await startAttacked(site, { DATABASE_URL: silencer.url });
  try {
    await sendNul(server, tally);
    const before = await server.comment({ body: 'before' });
    tally.check(before.status === 303, `before the silence: ${before.status}`);
    // All connections of the pool are opened.
    await Promise.all(Array.from({ length: 8 }, () => server.get(COMMENTS)));
    silencer.silence();
    const first = Array.from({ length: 5 }, (_, number) =>
      server.comment({ body: `while silent ${number}` }, '192.0.2.1'),
    );
    const reading = Array.from({ length: 5 }, () => server.get(COMMENTS));
    await pause(300);
    silencer.listen();
    const second = Array.from({ length: 5 }, (_, number) =>
      server.comment({ body: `after ${number}` }, '192.0.2.2'),
    );
    const answers = await Promise.all([...first, ...reading, ...second]);
    for (const { status, took } of answers) {
      const isHeld = [200, 303, 429, 503].includes(status) && took <= END;
      tally.check(isHeld, `in the silence: ${status} after ${Math.round(took)} ms`);
    }
    const after = await server.comment({ body: 'afterwards' }, '192.0.2.3');
    tally.check(after.status === 303, `after the silence: ${after.status}`);
    const longest = Math.max(...answers.map(({ took }) => took));
    return tally.outcome(`in the silence an answer within ${(longest / 1000).toFixed(1)} s`);
  } finally {
    await server.stop();
    silencer.stop();
    database.stop();
  }
}

/** NUL and the like in every query and every field; nothing is printed about it. */
async function sendNul(server: AttackedServer, tally: Tally): Promise<void> {
  const before = server.log();
  for (const odd of ODD) {
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
