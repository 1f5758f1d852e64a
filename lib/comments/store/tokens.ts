import type { Statement } from './database';

/** The use of a token that may be used once. */
export interface TokenUse {
  id: string;
  /** From then on the token is refused by its date, and its use may be forgotten. */
  expiresAt: Date;
}

/** Uses a token; the batch it is part of fails with TakenError when it was used before. */
export function spendToken({ id, expiresAt }: TokenUse): Statement {
  return {
    sql: 'INSERT INTO used_tokens (id, expires_at) VALUES (?, ?)',
    values: [id, expiresAt.getTime()],
  };
}
