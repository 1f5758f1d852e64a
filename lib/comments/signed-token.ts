import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a token is for; one made for another purpose is no token. */
export type Purpose = 'form' | 'edit' | 'owner' | 'confirm' | 'unsubscribe';

/** What a token says. */
export interface Signed {
  /** Unlike any other token's. */
  id: string;
  /** What it is about, for example the id of a comment. */
  about: string;
  issuedAt: Date;
  expiresAt: Date;
}

const Content = z.tuple([z.string(), z.string(), z.number(), z.number()]);

/** A token that only the holder of the key can make, for use in an address or a form. */
export function sign(
  secret: string,
  purpose: Purpose,
  { about, issuedAt, expiresAt }: Omit<Signed, 'id'>,
): string {
  const id = randomBytes(12).toString('base64url');
  const content = JSON.stringify([id, about, issuedAt.getTime(), expiresAt.getTime()]);
  const data = Buffer.from(content).toString('base64url');
  return `${data}.${signatureOf(secret, purpose, data).toString('base64url')}`;
}

/** What a token says; `null` when it was made by somebody else, or for another purpose. */
export function readSigned(secret: string, purpose: Purpose, token: string): Signed | null {
  const [data = '', signature = '', ...more] = token.split('.');
  const right = signatureOf(secret, purpose, data).toString('base64url');
  // As text, for base64url has several spellings of one signature.
  if (more.length > 0 || signature.length !== right.length) return null;
  if (!timingSafeEqual(Buffer.from(signature, 'latin1'), Buffer.from(right, 'latin1'))) return null;
  const content = Content.safeParse(JSON.parse(Buffer.from(data, 'base64url').toString()));
  if (!content.success) return null;
  const [id, about, issuedAt, expiresAt] = content.data;
  return { id, about, issuedAt: new Date(issuedAt), expiresAt: new Date(expiresAt) };
}

function signatureOf(secret: string, purpose: Purpose, data: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\n${data}`).digest();
}
