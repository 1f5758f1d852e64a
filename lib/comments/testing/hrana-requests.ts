import { z } from 'zod';

// The requests of Hrana 2 that the client of libSQL sends.
// https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_2_SPEC.md

/** A value in SQL. */
export const Value = z.discriminatedUnion('type', [
  z.object({ type: z.literal('null') }),
  z.object({ type: z.literal('integer'), value: z.string() }),
  z.object({ type: z.literal('float'), value: z.number() }),
  z.object({ type: z.literal('text'), value: z.string() }),
]);

/** A statement with its arguments; `sql_id` refers to a stored text. */
export const SqlStatement = z.object({
  sql: z.string().nullish(),
  sql_id: z.int().nullish(),
  args: z.array(Value).nullish(),
});

/** The condition of a step: results of earlier steps, combined. */
export type Condition =
  | { type: 'ok'; step: number }
  | { type: 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and'; conds: Condition[] }
  | { type: 'or'; conds: Condition[] };
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.object({ type: z.literal('ok'), step: z.int() }),
    z.object({ type: z.literal('error'), step: z.int() }),
    z.object({ type: z.literal('not'), cond: Condition }),
    z.object({ type: z.literal('and'), conds: z.array(Condition) }),
    z.object({ type: z.literal('or'), conds: z.array(Condition) }),
  ]),
);

/** Statements, each with an optional condition. */
export const Batch = z.object({
  steps: z.array(z.object({ condition: Condition.nullish(), stmt: SqlStatement })),
});

/** One request in a stream. */
export const StreamRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('execute'), stmt: SqlStatement }),
  z.object({ type: z.literal('batch'), batch: Batch }),
  z.object({ type: z.literal('store_sql'), sql_id: z.int(), sql: z.string() }),
  z.object({ type: z.literal('close_sql'), sql_id: z.int() }),
]);

/** The body of `POST /v2/pipeline`. */
export const Pipeline = z.object({ baton: z.null().optional(), requests: z.array(StreamRequest) });
