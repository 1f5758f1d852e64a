import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { formToken } from '../../../lib/comments/write/submit';
import { startServer } from '../../support/server';
import type { BuiltSite } from './built-site';

/** The slug of the sample post that is attacked, and the path of its comments. */
export const SLUG = 'light-pages';
export const COMMENTS = `/${SLUG}/comments`;

const FORM = 'application/x-www-form-urlencoded';

/** A response to an attacker. */
export interface AttackResponse {
  status: number;
  location: string;
  body: string;
  /** Milliseconds from the request to the end of the response. */
  duration: number;
}

/** A server of the built site with comments, and the ways in which an attacker reaches it. */
export interface AttackedServer {
  origin: string;
  port: number;
  pid: number;
  /** A temporary folder, which `stop` removes. */
  scratch: string;
  /** The `DATABASE_URL` of the server. */
  database: string;
  /** Returns the output of the server so far. */
  log: () => string;
  get: (path: string) => Promise<AttackResponse>;
  /**
   * Sends a form as a browser does from a page of the site; `from` is the IP address, by default an unused
   * one.
   */
  post: (path: string, fields: Record<string, string>, from?: string) => Promise<AttackResponse>;
  /** Sends a comment with a form that was opened ten seconds ago. */
  comment: (fields: Record<string, string>, from?: string) => Promise<AttackResponse>;
  stop: () => Promise<void>;
}

/**
 * Starts a server, by default with an empty database in a temporary folder. Unless `environment`
 * says otherwise, the server prints mails to its output.
 */
export async function startAttacked(
  site: BuiltSite,
  environment: Record<string, string> = {},
): Promise<AttackedServer> {
  const scratch = mkdtempSync(join(tmpdir(), 'attack-'));
  const database = environment.DATABASE_URL ?? `file:${join(scratch, 'comments.db')}`;
  let printed = '';
  const server = await startServer(
    'start',
    // The server takes the client address from X-Forwarded-For.
    { COMMENTS: 'on', TRUST_PROXY: 'on', ...environment, DATABASE_URL: database },
    {
      folder: site.folder,
      log: (text) => {
        printed += text;
      },
    },
  );
  const { origin, pid = 0 } = server;
  const post = (path: string, fields: Record<string, string>, from = unusedIpAddress()) =>
    send(origin + path, {
      form: String(new URLSearchParams(fields)),
      headers: { Origin: origin, 'X-Forwarded-For': from, 'Content-Type': FORM },
    });
  return {
    ...{ origin, pid, scratch, database, post },
    port: Number(new URL(origin).port),
    log: () => printed,
    get: (path) => send(origin + path),
    comment: (fields, from) =>
      post(COMMENTS, { token: newFormToken(site), name: 'Mallory', ...fields }, from),
    async stop() {
      await server.stop();
      rmSync(scratch, { recursive: true });
    },
  };
}

/** Sends a request over a new connection: POST if there is a form, else GET. */
async function send(
  url: string,
  { form, headers }: { form?: string; headers?: Record<string, string> } = {},
): Promise<AttackResponse> {
  const start = performance.now();
  const method = form === undefined ? 'GET' : 'POST';
  const clientRequest = request(url, { method, headers, agent: false }).end(form);
  const [response]: IncomingMessage[] = await once(clientRequest, 'response');
  const body = response ? await text(response) : '';
  const { statusCode: status = 0, headers: { location = '' } = {} } = response ?? {};
  return { status, location, body, duration: performance.now() - start };
}

/** Returns a valid token of a comment form that was opened ten seconds ago. */
export function newFormToken({ secret }: BuiltSite): string {
  return formToken(secret, SLUG, new Date(Date.now() - 10_000));
}

let addresses = 0;

/** Returns an IP address for benchmarks (198.18.0.0/15, RFC 2544) that was not used before. */
export function unusedIpAddress(): string {
  addresses++;
  return `198.${18 + ((addresses >> 16) & 1)}.${(addresses >> 8) & 255}.${addresses & 255}`;
}

/** Waits until a condition is true, at most ten seconds; returns whether it is. */
export async function becomesTrue(condition: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 200 && !condition(); tries++) await pause(50);
  return condition();
}

/** Resolves after some milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
