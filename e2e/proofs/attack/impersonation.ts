import { anyAddress, becomes, COMMENTS, pause, startAttacked } from './attacked-server';
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
/** Comments with the address of somebody else, and mails that one address gets in a day at most. */
const BOMBS = 30;
const MOST_MAILS = 1;

/** Writes under names that are known already, and with the mail address of somebody else. */
export async function knownNames(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const to = (address: string) => mailsOf(server).filter((mail) => mail.to === address);
  const publish = async () => {
    const mail = to('owner@example.com').at(-1);
    const [approve = ''] = mail ? linksIn(mail, 'owner') : [];
    return server.post(approve, { do: 'yes' });
  };
  const written = async (fields: Record<string, string>) => {
    const mails = mailsOf(server).length;
    const answer = await server.comment(fields, anyAddress());
    await becomes(() => mailsOf(server).length > mails);
    return answer;
  };
  try {
    await written({ name: NAME, mail: READER, body: 'The first one.' });
    await publish();
    await becomes(() => to(READER).length > 0);
    const [asked] = to(READER);
    const [confirm = ''] = asked ? linksIn(asked, 'confirm') : [];
    await server.post(confirm, {});
    await written({ name: NAME, mail: READER, body: 'The second one is shown at once.' });
    const before = await server.get(COMMENTS);
    tally.check(before.body.includes('shown at once'), 'a trusted writer has to wait');
    for (const [number, name] of NAMES.entries()) {
      for (const mail of ['', VICTIM]) {
        const body = `I am not who I say ${number} ${mail}`;
        const { status } = await written({ name, mail, body });
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
    // Even an owner who publishes what comes sends the address no more than one question.
    for (let number = 0; number < 3; number++) {
      await written({ name: `n${number}`, mail: VICTIM, body: `published ${number}` });
      await publish();
    }
    await pause(500);
    const mails = to(VICTIM).length;
    tally.check(mails <= MOST_MAILS, `${mails} mails to one address`);
    return tally.outcome(`${BOMBS} comments with one address: ${unasked} mails, later ${mails}`);
  } finally {
    await server.stop();
  }
}
