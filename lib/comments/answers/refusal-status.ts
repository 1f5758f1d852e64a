import type { Refusal } from '../../messages/comments';

const STATUS: Partial<Record<Refusal, number>> = { foreign: 403, often: 429 };

/** HTTP status of an answer that says why a text was not taken. */
export function refusalStatus(refusal: Refusal): number {
  return STATUS[refusal] ?? 422;
}
