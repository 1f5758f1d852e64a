import type { Refusal } from '../../messages/comments';
import { bodyFault, isInvisible, isLonger, MAX_ADDRESS, MAX_NAME } from '../limits';

/** The fields of the form for a comment. */
export interface Draft {
  name: string;
  mail: string;
  site: string;
  body: string;
  /** Id of the comment to reply to, or `''`. */
  parentId: string;
  /** The signed token of the form. */
  token: string;
  /** Value of a field that is hidden from people and filled in by spam bots. */
  trap: string;
}

/** The fields of an empty form. */
export const EMPTY_DRAFT: Draft = {
  name: '',
  mail: '',
  site: '',
  body: '',
  parentId: '',
  token: '',
  trap: '',
};

/** Returns a field, with U+FFFD for NUL, which HTML and PostgreSQL cannot represent. */
function textIn(fields: URLSearchParams, name: string): string {
  return (fields.get(name) ?? '').replaceAll('\0', '\uFFFD');
}

/** Returns the text of a comment in a form, with LF line endings: browsers send CRLF. */
export function bodyIn(fields: URLSearchParams): string {
  return textIn(fields, 'body').replace(/\r\n?/g, '\n');
}

/** Returns the fields of a submitted form. Line endings in single-line fields become spaces. */
export function readDraft(fields: URLSearchParams): Draft {
  const text = (name: string) => textIn(fields, name);
  const line = (name: string) =>
    text(name)
      .replace(/[\r\n]+/g, ' ')
      .trim();
  return {
    name: line('name'),
    mail: line('mail'),
    site: line('site'),
    body: bodyIn(fields),
    parentId: text('reply'),
    token: text('token'),
    trap: text('url'),
  };
}

// A valid e-mail address as in the HTML Standard (§4.10.5.1.5), with at least one dot in the domain.
const MAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/**
 * Returns the reasons why the fields are invalid, `[]` when they are valid. Does not check the token and the
 * parent.
 */
export function draftRefusals({ name, mail, site, body }: Draft): Refusal[] {
  const refusals: Refusal[] = [];
  if (isInvisible(name)) refusals.push('noName');
  else if (isLonger(name, MAX_NAME)) refusals.push('longName');
  if (mail !== '' && (mail.length > MAX_ADDRESS || !MAIL.test(mail))) refusals.push('badMail');
  if (site !== '' && !isHttpUrl(site)) refusals.push('badSite');
  const fault = bodyFault(body);
  if (fault) refusals.push(fault);
  return refusals;
}

function isHttpUrl(text: string): boolean {
  if (text.length > MAX_ADDRESS || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username + password === '';
}
