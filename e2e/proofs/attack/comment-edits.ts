import { processorMilliseconds } from '../../support/process-cost';
import { quantile } from '../../support/quantile';
import {
  type AttackedServer,
  anyAddress,
  becomes,
  COMMENTS,
  pause,
  startAttacked,
} from './attacked-server';
import type { BuiltSite } from './built-site';
import { linksIn, mailsOf } from './mail-log';
import { type Outcome, Tally } from './outcome';

const HARMLESS = 'A harmless first text.';
const OTHER = 'Another text that the owner never saw.';
/** Edits that are sent, and how many of them the site takes of one comment, whoever sends them. */
const EDITS = 120;
const MOST = 5;
/** A text that takes long to render. */
const COSTLY = `www.a.example${'&x;'.repeat(390)} ${'- - - a\n'.repeat(100)}`;

/** Changes comments before and after the owner's decision: no text is shown that the owner did not see. */
export async function editAfterApproval(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const isShown = async (text: string) => (await server.get(COMMENTS)).body.includes(text);
  try {
    const first = await write(server, HARMLESS);
    for (const link of first.links) await server.get(link);
    tally.check(!(await isShown(HARMLESS)), 'opening the links of the mail publishes the comment');
    await server.post(first.approve, { do: 'yes' });
    tally.check(await isShown(HARMLESS), 'the owner cannot publish a comment');
    const { status } = await server.post(first.approve, { do: 'yes' });
    tally.check(status === 409, `a link works twice: ${status}`);
    const mails = mailsOf(server).length;
    await server.post(first.edit, { do: 'change', body: OTHER });
    tally.check(!(await isShown(OTHER)), 'a text is shown that was changed after it was approved');
    const isTold = await becomes(() => mailsOf(server).length > mails);
    tally.check(isTold, 'the owner is not told of an edit');

    const second = await write(server, `${HARMLESS} Again.`);
    await server.post(second.edit, { do: 'change', body: `${OTHER} Again.` });
    const late = await server.post(second.approve, { do: 'yes' });
    tally.check(late.status === 409, `a link decides on another text: ${late.status}`);
    tally.check(!(await isShown(`${OTHER} Again.`)), 'a text is approved that no mail showed');
  } finally {
    await server.stop();
  }
  return tally.outcome(`${tally.faults.length} texts shown unseen by the owner`);
}

/** Changes one comment again and again, from one address and from many. */
export async function unlimitedEdits(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const figures: string[] = [];
  try {
    for (const [name, from] of [
      ['one address', () => '192.0.2.1'],
      ['many addresses', anyAddress],
    ] as const) {
      const { edit } = await write(server, `Edited from ${name}.`);
      const before = processorMilliseconds(server.pid);
      let taken = 0;
      const waits: number[] = [];
      const sending = Array.from({ length: EDITS }, async (_, number) => {
        const body = `${COSTLY} ${number}`;
        const { status } = await server.post(edit, { do: 'change', body }, from());
        if (status === 200) taken++;
        tally.check(status === 200 || status === 429, `an edit is answered with ${status}`);
      });
      let isOver = false;
      const asking = (async () => {
        while (!isOver) {
          waits.push((await server.get('/healthz')).took);
          await pause(20);
        }
      })();
      await Promise.all(sending);
      isOver = true;
      await asking;
      tally.check(taken <= MOST, `${taken} edits taken from ${name}`);
      const seconds = (processorMilliseconds(server.pid) - before) / 1000;
      const wait = Math.round(quantile(waits, 0.5));
      figures.push(
        `${name}: ${taken} of ${EDITS} taken, ${seconds.toFixed(1)} s of processor, /healthz median ${wait} ms`,
      );
    }
  } finally {
    await server.stop();
  }
  return tally.outcome(figures.join('; '));
}

/** Writes a comment, and waits for the owner's mail about it. */
async function write(server: AttackedServer, body: string) {
  const mails = mailsOf(server).length;
  const { location: edit } = await server.comment({ body });
  await becomes(() => mailsOf(server).length > mails);
  const mail = mailsOf(server).at(-1);
  const links = mail ? linksIn(mail, 'owner') : [];
  const [approve = ''] = links.filter((link) => aboutOf(link).startsWith('approve '));
  return { edit, links, approve };
}

/** What the token of a link is about. */
function aboutOf(link: string): string {
  const [data = ''] = (new URL(link, 'http://a').searchParams.get('token') ?? '').split('.');
  return String(JSON.parse(Buffer.from(data, 'base64url').toString())[1]);
}
