import type { Statement, Value } from './database';

/** The use of a token that may be used once. */
export interface TokenUse {
  id: string;
  /** From then on the token is refused by its date, and its use may be forgotten. */
  expiresAt: Date;
}

/**
 * Uses a token, where a condition holds; the batch it is part of fails with TakenError when it was
 * used before.
 */
export function spendToken(
  { id, expiresAt }: TokenUse,
  condition = '1 = 1',
  values: readonly Value[] = [],
): Statement {
  return {
    sql: `INSERT INTO used_tokens (id, expires_at)
          SELECT CAST(? AS TEXT), CAST(? AS BIGINT) WHERE ${condition}`,
    values: [id, expiresAt.getTime(), ...values],
  };
}
