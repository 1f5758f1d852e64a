import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { site } from '../../site';
import { print } from '../../terminal';
import { visibleLine } from '../../visible';

/** A mail, as plain text: nothing in it can run. */
export interface Letter {
  /** The address; `undefined` is the owner. */
  to?: string;
  subject: string;
  text: string;
  /** Where a mail program can unsubscribe by itself (RFC 8058). */
  unsubscribe?: string;
}

let written = 0;

/**
 * Sends a mail by `SMTP_URL`, from `MAIL_FROM`, to the owner at `OWNER_MAIL`. Without `SMTP_URL` it
 * is written to the folder `MAIL_FOLDER`, else to the console.
 *
 * @throws Error when the server refuses it.
 */
export async function sendLetter({ to, subject, text, unsubscribe }: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FOLDER, MAIL_FROM, OWNER_MAIL } = process.env;
  const host = new URL(site.origin).hostname;
  const message = {
    from: { name: site.title, address: MAIL_FROM || `comments@${host}` },
    to: to ?? (OWNER_MAIL || `owner@${host}`),
    // A subject is one line; the library would refuse or fold anything else.
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
  // An address never reads a file or asks a server, whatever is in it.
  const safe = { disableFileAccess: true, disableUrlAccess: true };
  if (SMTP_URL) {
    const transport = createTransport({ url: SMTP_URL, connectionTimeout: 10_000, ...safe });
    await transport.sendMail(message);
    return;
  }
  if (!MAIL_FOLDER) {
    // Indented, so that no line of it looks like the head of another mail.
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
  // In the order of their names they are in that of their time.
  const name = `${Date.now()}-${process.pid}-${`${++written}`.padStart(6, '0')}.eml`;
  // Whoever watches the folder finds whole mails alone.
  const draft = join(MAIL_FOLDER, `${name}.part`);
  await writeFile(draft, source as Buffer);
  await rename(draft, join(MAIL_FOLDER, name));
}
