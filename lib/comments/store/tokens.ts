import type { Statement, Value } from './database';

/** A token that can be used only once. */
export interface TokenUse {
  id: string;
  /** When the token expires; after that its use no longer needs to be stored. */
  expiresAt: Date;
}

/**
 * Returns the statement that records the use of a token, for a batch. The batch throws a DuplicateKeyError
 * when the token was used before.
 *
 * @param condition SQL; the token is not used unless it is true.
 * @param values of the placeholders in `condition`.
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
