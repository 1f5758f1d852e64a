import type { Refusal } from '../../messages/comments';

const STATUS: Partial<Record<Refusal, number>> = { foreign: 403, often: 429 };

/** Returns the HTTP status of a page that explains why a comment was refused. */
export function refusalStatus(refusal: Refusal): number {
  return STATUS[refusal] ?? 422;
}
