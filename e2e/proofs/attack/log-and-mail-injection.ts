import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AttackedServer, becomes, startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

const HEAD = '--- owner@example.com: ';
/** What a name or a text may hold to give orders to a terminal, or to look like the server's own words. */
const PARTS = [
  ...['\u001b[2J\u001b[H', '\u001b]0;title\u0007', '\u001b]8;;https://evil.example\u001b\\x'],
  ...['\u009b31m', '\r', '\b\b\b', '\u0000', '\u202etxt', '\u2028', '\ud800', '\u{e0041}'],
  ...['\nBcc: victim@evil.example\n', '\r\n\r\n<html>', '\n.\r\nMAIL FROM:<a@evil.example>\r\n'],
  ...[`\n---\n\n${HEAD}forged\n  text`, '\n::error file=a::forged', '##[error]forged', '\t\v\f'],
];
/** Controls and format characters that a terminal obeys or nobody sees; a line feed ends the server's lines. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u{e0000}-\u{e007f}]/u;
/** The headers that a mail of the site has, and nothing else. */
const HEADERS = /^(?:From|To|Subject|Auto-Submitted|Message-ID|Content-[\w-]+|Date|MIME-Version)$/;

/** Writes comments that try to forge lines of the log, and headers of mails. */
export async function injection(site: BuiltSite): Promise<Outcome> {
  const tally = new Tally();
  const printing = await startAttacked(site);
  try {
    const before = printing.log().length;
    const sent = await sendAll(printing, tally);
    const heads = () => printing.log().slice(before).split(`\n${HEAD}`).length - 1;
    tally.check(await becomes(() => heads() === sent), `${heads()} mails printed of ${sent}`);
    for (const line of printing.log().slice(before).split('\n')) {
      const isOwn = /^(?:|---| {2}.*)$/.test(line) || line.startsWith(HEAD);
      const isOrder = /^\s*::|##\[/.test(line) || UNSEEN.test(line);
      tally.check(isOwn && !isOrder, `printed ${JSON.stringify(line)}`);
    }
  } finally {
    await printing.stop();
  }
  const mailing = await startAttacked(site, { MAIL_FOLDER: 'mails-of-attack' });
  const folder = join(site.folder, 'mails-of-attack');
  const mails = () => readdirSync(folder).filter((name) => name.endsWith('.eml'));
  try {
    const sent = await sendAll(mailing, tally);
    tally.check(await becomes(() => mails().length === sent), `${mails().length} of ${sent} mails`);
    for (const name of mails()) {
      const [head = ''] = readFileSync(join(folder, name), 'latin1').split('\r\n\r\n');
      const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
      const names = lines.map((line) => line.slice(0, line.indexOf(':')));
      const isPlain = lines.some((line) => /^Content-Type: text\/plain/.test(line));
      tally.check(isPlain && names.every((each) => HEADERS.test(each)), JSON.stringify(head));
    }
    return tally.outcome(`${sent} comments, as many mails`);
  } finally {
    await mailing.stop();
  }
}

/** Sends a comment with each part in its name and its text; says how many were taken. */
async function sendAll(server: AttackedServer, tally: Tally): Promise<number> {
  let taken = 0;
  for (const [number, part] of PARTS.entries()) {
    const body = `text ${number} ${part} end`;
    const { status } = await server.comment({ name: `name ${number} ${part} end`, body });
    if (status === 303) taken++;
    tally.check(status === 303 || status === 422, `${JSON.stringify(part)}: ${status}`);
  }
  return taken;
}
