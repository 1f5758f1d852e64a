import type { Refusal } from '../../messages/comments';
import { bodyFault, isBlank, isLonger, MAX_ADDRESS, MAX_NAME } from '../limits';

/** A comment as it was typed into the form. */
export interface Draft {
  name: string;
  mail: string;
  site: string;
  body: string;
  /** The comment replied to, or `''`. */
  parentId: string;
  /** The form's own token. */
  token: string;
  /** What stands in the field that people do not see. */
  trap: string;
}

/** A draft nothing has been typed into. */
export const EMPTY_DRAFT: Draft = {
  name: '',
  mail: '',
  site: '',
  body: '',
  parentId: '',
  token: '',
  trap: '',
};

/** A field as it was typed, but for NUL, which no HTML and not every database holds. */
function textIn(fields: URLSearchParams, name: string): string {
  return (fields.get(name) ?? '').replaceAll('\0', '\uFFFD');
}

/** The text of a comment in a form. Forms send every line end as CRLF; here it is LF. */
export function bodyIn(fields: URLSearchParams): string {
  return textIn(fields, 'body').replace(/\r\n?/g, '\n');
}

/** Reads the form. */
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

// What WHATWG HTML calls a valid e-mail address, with a dot in the domain.
const MAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/** Everything wrong with what was typed, in the order of the fields. */
export function draftRefusals({ name, mail, site, body }: Draft): Refusal[] {
  const refusals: Refusal[] = [];
  if (isBlank(name)) refusals.push('noName');
  else if (isLonger(name, MAX_NAME)) refusals.push('longName');
  if (mail !== '' && (mail.length > MAX_ADDRESS || !MAIL.test(mail))) refusals.push('badMail');
  if (site !== '' && !isWebAddress(site)) refusals.push('badSite');
  const fault = bodyFault(body);
  if (fault) refusals.push(fault);
  return refusals;
}

function isWebAddress(address: string): boolean {
  if (address.length > MAX_ADDRESS || !URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username + password === '';
}
