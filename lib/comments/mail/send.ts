import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { site } from '../../site';
import { print } from '../../terminal';
import { visibleLine } from '../../visible';

/** A mail in plain text, without HTML. */
export interface Mail {
  /** Mail address of the recipient; `undefined` is the owner. */
  to?: string;
  subject: string;
  text: string;
  /** URL for one-click unsubscription by the mail program (RFC 8058). */
  unsubscribe?: string;
}

let writtenCount = 0;

/**
 * Sends a mail over the SMTP server of `SMTP_URL`, from the address `MAIL_FROM`; mails to the owner go to
 * `OWNER_MAIL`. Without `SMTP_URL` it writes the mail to a file in `MAIL_FOLDER`, or prints it when that is not
 * set either.
 *
 * @throws Error when the SMTP server cannot be reached or refuses the mail, or the file cannot be written.
 */
export async function sendMail({ to, subject, text, unsubscribe }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FOLDER, MAIL_FROM, OWNER_MAIL } = process.env;
  const host = new URL(site.origin).hostname;
  const message = {
    from: { name: site.title, address: MAIL_FROM || `comments@${host}` },
    to: to ?? (OWNER_MAIL || `owner@${host}`),
    // A subject is a single line.
    subject: subject.replace(/\s+/g, ' '),
    text,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
  // Nodemailer must not read files or fetch URLs, whatever the message contains.
  const safe = { disableFileAccess: true, disableUrlAccess: true };
  if (SMTP_URL) {
    const transport = createTransport({ url: SMTP_URL, connectionTimeout: 10_000, ...safe });
    await transport.sendMail(message);
    return;
  }
  if (!MAIL_FOLDER) {
    // Indent the text, so that none of its lines looks like the first line of another mail.
    const lines = text.split('\n').map((line) => `  ${visibleLine(line)}`);
    const head = `--- ${visibleLine(message.to)}: ${visibleLine(message.subject)}`;
    print(['', head, ...lines, '---'].join('\n'));
    return;
  }
  const { message: source } = await createTransport({
    streamTransport: true,
    buffer: true,
    ...safe,
  }).sendMail(message);
  await mkdir(MAIL_FOLDER, { recursive: true });
  // Sorted by name, the files are in the order of time.
  const name = `${Date.now()}-${process.pid}-${`${++writtenCount}`.padStart(6, '0')}.eml`;
  // Rename the finished file, so that a program that watches the folder never reads half a mail.
  const draft = join(MAIL_FOLDER, `${name}.part`);
  await writeFile(draft, source as Buffer);
  await rename(draft, join(MAIL_FOLDER, name));
}
