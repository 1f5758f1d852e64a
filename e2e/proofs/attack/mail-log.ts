import type { AttackedServer } from './attacked-server';

/** A mail as the server prints it where there is no way to send it. */
export interface PrintedMail {
  to: string;
  subject: string;
  text: string;
}

/** The mails a server has printed, in their order. */
export function mailsOf({ log }: AttackedServer): PrintedMail[] {
  const heads = [...log().matchAll(/^--- (\S+): (.*)\n((?: .*\n|\n)*)---\n/gm)];
  return heads.map(([, to = '', subject = '', text = '']) => ({ to, subject, text }));
}

/** Paths of the links to a page that stand in a mail, such as `owner` or `confirm`. */
export function linksIn({ text }: PrintedMail, page: string): string[] {
  const urls = text.match(/https?:\/\/\S+/g) ?? [];
  return urls
    .map((url) => new URL(url))
    .filter(({ pathname }) => pathname === `/comments/${page}`)
    .map(({ pathname, search }) => pathname + search);
}
