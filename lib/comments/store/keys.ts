import { createHash, randomBytes } from 'node:crypto';

/** A new id; ids of later moments sort after earlier ones, as text. */
export function newId(now: Date): string {
  return now.getTime().toString(36).padStart(9, '0') + randomBytes(6).toString('hex');
}

/** Folds a name so that two a reader would take for the same become equal. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, '');
}

/** Short form of a text by which the same text, differently spaced, is found again. */
export function bodyKey(body: string): string {
  const folded = body.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(folded).digest('base64url');
}
