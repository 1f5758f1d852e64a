import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a token is for. A token is valid only for the purpose it was made for. */
export type Purpose = 'form' | 'edit' | 'owner' | 'confirm' | 'unsubscribe';

/** The content of a token. */
export interface Signed {
  /** Unique id of the token. */
  id: string;
  /** What the token refers to, for example the id of a comment. */
  about: string;
  issuedAt: Date;
  expiresAt: Date;
}

const Content = z.tuple([z.string(), z.string(), z.number(), z.number()]);

/**
 * Returns a token with a signature (HMAC-SHA-256), for use in a URL or a form. Only the holder of the key can
 * make one.
 */
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

/**
 * Returns the content of a token; `null` when its signature is invalid for this key and purpose. Does not
 * check `expiresAt`.
 */
export function readSigned(secret: string, purpose: Purpose, token: string): Signed | null {
  const [data = '', signature = '', ...more] = token.split('.');
  const expected = signatureOf(secret, purpose, data).toString('base64url');
  // Compare the text, not the bytes: several base64url texts decode to the same signature.
  if (more.length > 0 || signature.length !== expected.length) return null;
  if (!timingSafeEqual(Buffer.from(signature, 'latin1'), Buffer.from(expected, 'latin1')))
    return null;
  const content = Content.safeParse(JSON.parse(Buffer.from(data, 'base64url').toString()));
  if (!content.success) return null;
  const [id, about, issuedAt, expiresAt] = content.data;
  return { id, about, issuedAt: new Date(issuedAt), expiresAt: new Date(expiresAt) };
}

function signatureOf(secret: string, purpose: Purpose, data: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\n${data}`).digest();
}
