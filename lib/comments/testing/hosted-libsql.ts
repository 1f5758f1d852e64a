import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  type Client,
  createClient,
  type InValue,
  type ResultSet,
  type Transaction,
} from '@libsql/client';
import { z } from 'zod';

/** A server in the place of a hosted libSQL database, for tests. */
export interface HostedLibsql {
  /** `http://127.0.0.1:<port>`. */
  url: string;
  /** While it is set every request is answered with this status and nothing else. */
  fail: (status: number | null) => void;
  /** Answers nothing from now on. */
  hang: () => void;
  stop: () => Promise<void>;
}

const Value = z.discriminatedUnion('type', [
  z.object({ type: z.literal('null') }),
  z.object({ type: z.literal('integer'), value: z.string() }),
  z.object({ type: z.literal('float'), value: z.number() }),
  z.object({ type: z.literal('text'), value: z.string() }),
]);
const SqlStatement = z.object({
  sql: z.string().nullish(),
  sql_id: z.int().nullish(),
  args: z.array(Value).nullish(),
});
type Condition =
  | { type: 'ok'; step: number }
  | { type: 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and'; conds: Condition[] }
  | { type: 'or'; conds: Condition[] };
const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.object({ type: z.literal('ok'), step: z.int() }),
    z.object({ type: z.literal('error'), step: z.int() }),
    z.object({ type: z.literal('not'), cond: Condition }),
    z.object({ type: z.literal('and'), conds: z.array(Condition) }),
    z.object({ type: z.literal('or'), conds: z.array(Condition) }),
  ]),
);
const Batch = z.object({
  steps: z.array(z.object({ condition: Condition.nullish(), stmt: SqlStatement })),
});
const StreamRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('execute'), stmt: SqlStatement }),
  z.object({ type: z.literal('batch'), batch: Batch }),
  z.object({ type: z.literal('store_sql'), sql_id: z.int(), sql: z.string() }),
  z.object({ type: z.literal('close_sql'), sql_id: z.int() }),
]);
const Pipeline = z.object({ baton: z.null().optional(), requests: z.array(StreamRequest) });

/**
 * Starts a server that speaks Hrana 2 over HTTP (`POST /v2/pipeline` with a bearer token) before a
 * database in a file. A stream lasts for one request, which is all that the store needs.
 *
 * @see https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_2_SPEC.md
 */
export async function startHostedLibsql(file: string, token: string): Promise<HostedLibsql> {
  const client = createClient({ url: `file:${file}`, concurrency: 1, timeout: 10_000 });
  let failing: number | null = null;
  let silent = false;
  // One after the other, as the one writer of SQLite would have it.
  let turn: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    turn = turn.then(() => respond(request, response)).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    if (silent) return;
    if (failing !== null) return void response.writeHead(failing).end();
    if (request.headers.authorization !== `Bearer ${token}`)
      return void response.writeHead(401).end();
    if (request.method !== 'POST' || request.url !== '/v2/pipeline')
      return void response.writeHead(404).end();
    const { requests } = Pipeline.parse(JSON.parse(text));
    const texts = new Map<number, string>();
    const results: unknown[] = [];
    for (const each of requests) results.push(await answerOne(client, each, texts));
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ baton: null, base_url: null, results }));
  }

  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    fail: (status) => {
      failing = status;
    },
    hang: () => {
      silent = true;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      client.close();
    },
  };
}

async function answerOne(
  client: Client,
  request: z.infer<typeof StreamRequest>,
  texts: Map<number, string>,
): Promise<unknown> {
  const { type } = request;
  try {
    if (type === 'execute') {
      const result = printed(await client.execute(readStatement(request.stmt, texts)));
      return { type: 'ok', response: { type, result } };
    }
    if (type === 'batch') {
      const result = await runBatch(client, request.batch, texts);
      return { type: 'ok', response: { type, result } };
    }
    if (type === 'store_sql') texts.set(request.sql_id, request.sql);
    return { type: 'ok', response: { type } };
  } catch (error) {
    return { type: 'error', error: { message: String(error) } };
  }
}

/** Runs each step whose condition holds; a step that fails is noted and the next one comes. */
async function runBatch(
  client: Client,
  { steps }: z.infer<typeof Batch>,
  texts: Map<number, string>,
) {
  const results: (object | null)[] = steps.map(() => null);
  const errors: (object | null)[] = steps.map(() => null);
  let transaction: Transaction | undefined;
  const holds = (condition: Condition): boolean => {
    if (condition.type === 'ok') return results[condition.step] !== null;
    if (condition.type === 'error') return errors[condition.step] !== null;
    if (condition.type === 'not') return !holds(condition.cond);
    return condition.type === 'and' ? condition.conds.every(holds) : condition.conds.some(holds);
  };
  for (const [at, { condition, stmt }] of steps.entries()) {
    if (condition && !holds(condition)) continue;
    const statement = readStatement(stmt, texts);
    const nothing = { cols: [], rows: [], affected_row_count: 0, last_insert_rowid: null };
    try {
      results[at] = nothing;
      if (/^BEGIN\b/i.test(statement.sql)) transaction = await client.transaction('write');
      else if (/^COMMIT\b/i.test(statement.sql)) await transaction?.commit();
      else if (/^ROLLBACK\b/i.test(statement.sql)) await transaction?.rollback();
      else results[at] = printed(await (transaction ?? client).execute(statement));
    } catch (error) {
      results[at] = null;
      errors[at] = { message: String(error) };
    }
  }
  transaction?.close();
  return { step_results: results, step_errors: errors };
}

function readStatement(
  { sql, sql_id, args }: z.infer<typeof SqlStatement>,
  texts: Map<number, string>,
) {
  const text = sql ?? texts.get(sql_id ?? Number.NaN);
  if (text === undefined) throw new Error('no SQL text');
  const values: InValue[] = (args ?? []).map((value) =>
    value.type === 'null' ? null : value.type === 'integer' ? BigInt(value.value) : value.value,
  );
  return { sql: text, args: values };
}

function printed({ columns, rows, rowsAffected, lastInsertRowid }: ResultSet) {
  return {
    cols: columns.map((name) => ({ name, decltype: null })),
    rows: rows.map((row) => columns.map((_, at) => printValue(row[at]))),
    affected_row_count: rowsAffected,
    last_insert_rowid: lastInsertRowid === undefined ? null : String(lastInsertRowid),
  };
}

function printValue(value: unknown): z.infer<typeof Value> {
  if (value === null || value === undefined) return { type: 'null' };
  if (typeof value === 'number' && !Number.isInteger(value)) return { type: 'float', value };
  if (typeof value === 'string') return { type: 'text', value };
  return { type: 'integer', value: String(value) };
}
