import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AttackedServer, becomesTrue, startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

const HEAD = '--- owner@example.com: ';
/** Parts of a name or a text that control a terminal or imitate output of the server. */
const PAYLOADS = [
  ...['\u001b[2J\u001b[H', '\u001b]0;title\u0007', '\u001b]8;;https://evil.example\u001b\\x'],
  ...['\u009b31m', '\r', '\b\b\b', '\u0000', '\u202etxt', '\u2028', '\ud800', '\u{e0041}'],
  ...['\nBcc: victim@evil.example\n', '\r\n\r\n<html>', '\n.\r\nMAIL FROM:<a@evil.example>\r\n'],
  ...[`\n---\n\n${HEAD}forged\n  text`, '\n::error file=a::forged', '##[error]forged', '\t\v\f'],
];
/**
 * Control characters and invisible format characters. The log is split into lines first, so that
 * the line feeds of the server do not count.
 */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u{e0000}-\u{e007f}]/u;
/** All header fields of the site's mails. */
const HEADERS = /^(?:From|To|Subject|Auto-Submitted|Message-ID|Content-[\w-]+|Date|MIME-Version)$/;

/** Writes comments that try to forge lines of the log and header fields of mails. */
export async function logAndMailInjection(site: BuiltSite): Promise<Outcome> {
  const tally = new Tally();
  const loggingServer = await startAttacked(site);
  try {
    const before = loggingServer.log().length;
    const sent = await sendAll(loggingServer, tally);
    const heads = () => loggingServer.log().slice(before).split(`\n${HEAD}`).length - 1;
    tally.check(await becomesTrue(() => heads() === sent), `${heads()} mails printed of ${sent}`);
    for (const line of loggingServer.log().slice(before).split('\n')) {
      const isOwn = /^(?:|---| {2}.*)$/.test(line) || line.startsWith(HEAD);
      const isCommand = /^\s*::|##\[/.test(line) || UNSEEN.test(line);
      tally.check(isOwn && !isCommand, `printed ${JSON.stringify(line)}`);
    }
  } finally {
    await loggingServer.stop();
  }
  const mailingServer = await startAttacked(site, { MAIL_FOLDER: 'mails-of-attack' });
  const folder = join(site.folder, 'mails-of-attack');
  const mails = () => readdirSync(folder).filter((name) => name.endsWith('.eml'));
  try {
    const sent = await sendAll(mailingServer, tally);
    tally.check(
      await becomesTrue(() => mails().length === sent),
      `${mails().length} of ${sent} mails`,
    );
    for (const name of mails()) {
      const [head = ''] = readFileSync(join(folder, name), 'latin1').split('\r\n\r\n');
      const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
      const names = lines.map((line) => line.slice(0, line.indexOf(':')));
      const isPlain = lines.some((line) => /^Content-Type: text\/plain/.test(line));
      tally.check(isPlain && names.every((each) => HEADERS.test(each)), JSON.stringify(head));
    }
    return tally.outcome(`${sent} comments, as many mails`);
  } finally {
    await mailingServer.stop();
  }
}

/** Sends a comment for each payload, in name and text; returns how many the site accepted. */
async function sendAll(server: AttackedServer, tally: Tally): Promise<number> {
  let accepted = 0;
  for (const [number, payload] of PAYLOADS.entries()) {
    const body = `text ${number} ${payload} end`;
    const { status } = await server.comment({ name: `name ${number} ${payload} end`, body });
    if (status === 303) accepted++;
    tally.check(status === 303 || status === 422, `${JSON.stringify(payload)}: ${status}`);
  }
  return accepted;
}
