import type { AttackedServer } from './attacked-server';

/** A mail that the server printed, as it does when no mail server is configured. */
export interface PrintedMail {
  to: string;
  subject: string;
  text: string;
}

/** Returns the mails that a server has printed, oldest first. */
export function mailsOf({ log }: AttackedServer): PrintedMail[] {
  const heads = [...log().matchAll(/^--- (\S+): (.*)\n((?: .*\n|\n)*)---\n/gm)];
  return heads.map(([, to = '', subject = '', text = '']) => ({ to, subject, text }));
}

/** Returns the paths, with query, of the links of a mail to a page such as `owner` or `confirm`. */
export function linksIn({ text }: PrintedMail, page: string): string[] {
  const urls = text.match(/https?:\/\/\S+/g) ?? [];
  return urls
    .map((url) => new URL(url))
    .filter(({ pathname }) => pathname === `/comments/${page}`)
    .map(({ pathname, search }) => pathname + search);
}
