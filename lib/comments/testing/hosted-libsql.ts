import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  type Client,
  createClient,
  type InValue,
  type ResultSet,
  type Transaction,
} from '@libsql/client';
import type { z } from 'zod';
import {
  type Batch,
  type Condition,
  Pipeline,
  type SqlStatement,
  type StreamRequest,
  type Value,
} from './hrana-requests';

/** A local server that replaces a hosted libSQL database in tests. */
export interface HostedLibsql {
  /** `http://127.0.0.1:<port>`. */
  url: string;
  /** Makes every request fail with this status; `null` ends that. */
  fail: (status: number | null) => void;
  /** Stops responding, with all connections open. */
  hang: () => void;
  stop: () => Promise<void>;
}

/**
 * Starts a server with the protocol Hrana 2 over HTTP (`POST /v2/pipeline` with a bearer token) for a
 * database in a file. Each stream ends with its request, which is enough for the store.
 *
 * @see https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_2_SPEC.md
 */
export async function startHostedLibsql(file: string, token: string): Promise<HostedLibsql> {
  const client = createClient({ url: `file:${file}`, concurrency: 1, timeout: 10_000 });
  let failureStatus: number | null = null;
  let isHanging = false;
  // Handle one request after another, since SQLite allows only one writer.
  let lastRequest: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    lastRequest = lastRequest
      .then(() => respond(request, response))
      .catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    if (isHanging) return;
    if (failureStatus !== null) return void response.writeHead(failureStatus).end();
    if (request.headers.authorization !== `Bearer ${token}`)
      return void response.writeHead(401).end();
    if (request.method !== 'POST' || request.url !== '/v2/pipeline')
      return void response.writeHead(404).end();
    const { requests } = Pipeline.parse(JSON.parse(text));
    const texts = new Map<number, string>();
    const results: unknown[] = [];
    for (const streamRequest of requests) results.push(await execute(client, streamRequest, texts));
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ baton: null, base_url: null, results }));
  }

  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    fail: (status) => {
      failureStatus = status;
    },
    hang: () => {
      isHanging = true;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      client.close();
    },
  };
}

async function execute(
  client: Client,
  request: z.infer<typeof StreamRequest>,
  texts: Map<number, string>,
): Promise<unknown> {
  const { type } = request;
  try {
    if (type === 'execute') {
      const result = toHranaResult(await client.execute(readStatement(request.stmt, texts)));
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

/** Runs each step whose condition is true. When a step fails, records its error and continues. */
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
  for (const [index, { condition, stmt }] of steps.entries()) {
    if (condition && !holds(condition)) continue;
    const statement = readStatement(stmt, texts);
    const emptyResult = { cols: [], rows: [], affected_row_count: 0, last_insert_rowid: null };
    try {
      results[index] = emptyResult;
      if (/^BEGIN\b/i.test(statement.sql)) transaction = await client.transaction('write');
      else if (/^COMMIT\b/i.test(statement.sql)) await transaction?.commit();
      else if (/^ROLLBACK\b/i.test(statement.sql)) await transaction?.rollback();
      else results[index] = toHranaResult(await (transaction ?? client).execute(statement));
    } catch (error) {
      results[index] = null;
      errors[index] = { message: String(error) };
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

function toHranaResult({ columns, rows, rowsAffected, lastInsertRowid }: ResultSet) {
  return {
    cols: columns.map((name) => ({ name, decltype: null })),
    rows: rows.map((row) => columns.map((_, index) => toHranaValue(row[index]))),
    affected_row_count: rowsAffected,
    last_insert_rowid: lastInsertRowid === undefined ? null : String(lastInsertRowid),
  };
}

function toHranaValue(value: unknown): z.infer<typeof Value> {
  if (value === null || value === undefined) return { type: 'null' };
  if (typeof value === 'number' && !Number.isInteger(value)) return { type: 'float', value };
  if (typeof value === 'string') return { type: 'text', value };
  return { type: 'integer', value: String(value) };
}
