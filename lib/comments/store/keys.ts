import { createHash, randomBytes } from 'node:crypto';

/** Returns a new unique id. Ids of later milliseconds sort after earlier ones as strings. */
export function newId(now: Date): string {
  return now.getTime().toString(36).padStart(9, '0') + randomBytes(6).toString('hex');
}

/**
 * Returns a key that is equal for names that differ only in width, case, whitespace or invisible format
 * characters.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, '');
}

/** Returns a hash that is equal for texts that differ only in whitespace or compatibility characters (NFKC). */
export function bodyKey(body: string): string {
  const normalized = body.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(normalized).digest('base64url');
}
