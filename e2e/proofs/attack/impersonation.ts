import { becomesTrue, COMMENTS, pause, startAttacked, unusedIpAddress } from './attacked-server';
import type { BuiltSite } from './built-site';
import { linksIn, mailsOf } from './mail-log';
import { type Outcome, Tally } from './outcome';

const NAME = '花子';
const NAMES = [
  '花子',
  ' 花 子 ',
  '花\u200b子',
  '花子\u034f',
  '手元のノート',
  'Tsuzuri',
  'Ｔｓｕｚｕｒｉ',
];
const READER = 'hanako@reader.example';
const VICTIM = 'victim@mail.example';
/** How many comments are sent with the e-mail address of a victim, and how many mails it may get in a day. */
const BOMBS = 30;
const MAX_MAILS = 1;

/**
 * Writes comments under the names of a trusted writer and of the site, and with the e-mail address
 * of a victim. None of them may be shown at once, and the victim may get one mail at most.
 */
export async function impersonation(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const to = (address: string) => mailsOf(server).filter((mail) => mail.to === address);
  const publish = async () => {
    const mail = to('owner@example.com').at(-1);
    const [approve = ''] = mail ? linksIn(mail, 'owner') : [];
    return server.post(approve, { do: 'yes' });
  };
  const writeAndAwaitMail = async (fields: Record<string, string>) => {
    const mails = mailsOf(server).length;
    const answer = await server.comment(fields, unusedIpAddress());
    await becomesTrue(() => mailsOf(server).length > mails);
    return answer;
  };
  try {
    await writeAndAwaitMail({ name: NAME, mail: READER, body: 'The first one.' });
    await publish();
    await becomesTrue(() => to(READER).length > 0);
    const [confirmation] = to(READER);
    const [confirm = ''] = confirmation ? linksIn(confirmation, 'confirm') : [];
    await server.post(confirm, {});
    await writeAndAwaitMail({ name: NAME, mail: READER, body: 'The second one is shown at once.' });
    const before = await server.get(COMMENTS);
    tally.check(before.body.includes('shown at once'), 'a trusted writer has to wait');
    for (const [number, name] of NAMES.entries()) {
      for (const mail of ['', VICTIM]) {
        const body = `I am not who I say ${number} ${mail}`;
        const { status } = await writeAndAwaitMail({ name, mail, body });
        const { body: page } = await server.get(COMMENTS);
        tally.check(status === 303 && !page.includes(body), `${name} is shown at once: ${status}`);
      }
    }
    for (let number = 0; number < BOMBS; number++) {
      await server.comment({ name: NAME, mail: VICTIM, body: `bomb ${number}` });
    }
    await pause(500);
    const unasked = to(VICTIM).length;
    tally.check(unasked === 0, `${unasked} mails before the owner has published a comment`);
    // Even if the owner publishes everything, the address gets at most one request for confirmation.
    for (let number = 0; number < 3; number++) {
      await writeAndAwaitMail({ name: `n${number}`, mail: VICTIM, body: `published ${number}` });
      await publish();
    }
    await pause(500);
    const mails = to(VICTIM).length;
    tally.check(mails <= MAX_MAILS, `${mails} mails to one address`);
    return tally.outcome(`${BOMBS} comments with one address: ${unasked} mails, later ${mails}`);
  } finally {
    await server.stop();
  }
}
