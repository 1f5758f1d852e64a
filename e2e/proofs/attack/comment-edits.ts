import { processorMilliseconds } from '../../support/process-cost';
import { quantile } from '../../support/quantile';
import {
  type AttackedServer,
  becomesTrue,
  COMMENTS,
  pause,
  startAttacked,
  unusedIpAddress,
} from './attacked-server';
import type { BuiltSite } from './built-site';
import { linksIn, mailsOf } from './mail-log';
import { type Outcome, Tally } from './outcome';

const HARMLESS = 'A harmless first text.';
const OTHER = 'Another text that the owner never saw.';
/**
 * How many edits are sent, and how many of them the site may accept for one comment, from any number of
 * senders.
 */
const EDITS = 120;
const LIMIT = 5;
/** A text that takes long to render. */
const COSTLY = `www.a.example${'&x;'.repeat(390)} ${'- - - a\n'.repeat(100)}`;

/** Edits comments before and after their approval: no text may be published that the owner has not seen. */
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
    tally.check(!(await isShown(OTHER)), 'a text is shown that was edited after its approval');
    const isNotified = await becomesTrue(() => mailsOf(server).length > mails);
    tally.check(isNotified, 'the owner gets no mail about an edit');

    const second = await write(server, `${HARMLESS} Again.`);
    await server.post(second.edit, { do: 'change', body: `${OTHER} Again.` });
    const late = await server.post(second.approve, { do: 'yes' });
    tally.check(late.status === 409, `a link decides on another text: ${late.status}`);
    tally.check(!(await isShown(`${OTHER} Again.`)), 'a text is published that no mail contained');
  } finally {
    await server.stop();
  }
  return tally.outcome(`${tally.faults.length} texts published that the owner has not seen`);
}

/** Edits one comment many times, from one IP address and from many: the site must limit this. */
export async function unlimitedEdits(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const figures: string[] = [];
  try {
    for (const [name, from] of [
      ['one address', () => '192.0.2.1'],
      ['many addresses', unusedIpAddress],
    ] as const) {
      const { edit } = await write(server, `Edited from ${name}.`);
      const before = processorMilliseconds(server.pid);
      let accepted = 0;
      const durations: number[] = [];
      const sending = Array.from({ length: EDITS }, async (_, number) => {
        const body = `${COSTLY} ${number}`;
        const { status } = await server.post(edit, { do: 'change', body }, from());
        if (status === 200) accepted++;
        tally.check(status === 200 || status === 429, `the response to an edit is ${status}`);
      });
      let isDone = false;
      const polling = (async () => {
        while (!isDone) {
          durations.push((await server.get('/healthz')).duration);
          await pause(20);
        }
      })();
      await Promise.all(sending);
      isDone = true;
      await polling;
      tally.check(accepted <= LIMIT, `${accepted} edits accepted from ${name}`);
      const seconds = (processorMilliseconds(server.pid) - before) / 1000;
      const wait = Math.round(quantile(durations, 0.5));
      figures.push(
        `${name}: ${accepted} of ${EDITS} accepted, ${seconds.toFixed(1)} s of CPU time, /healthz median ${wait} ms`,
      );
    }
  } finally {
    await server.stop();
  }
  return tally.outcome(figures.join('; '));
}

/** Writes a comment and waits for the mail to the owner. Returns the edit link and the links of the mail. */
async function write(server: AttackedServer, body: string) {
  const mails = mailsOf(server).length;
  const { location: edit } = await server.comment({ body });
  await becomesTrue(() => mailsOf(server).length > mails);
  const mail = mailsOf(server).at(-1);
  const links = mail ? linksIn(mail, 'owner') : [];
  const [approve = ''] = links.filter((link) => subjectOf(link).startsWith('approve '));
  return { edit, links, approve };
}

/** Returns what the token of a link refers to, such as `approve` and the id of a comment. */
function subjectOf(link: string): string {
  const [data = ''] = (new URL(link, 'http://a').searchParams.get('token') ?? '').split('.');
  return String(JSON.parse(Buffer.from(data, 'base64url').toString())[1]);
}
