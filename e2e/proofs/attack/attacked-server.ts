import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { formToken } from '../../../lib/comments/write/submit';
import { startServer } from '../../support/server';
import type { BuiltSite } from './built-site';

/** The sample post that is attacked, and the path of its comments. */
export const SLUG = 'light-pages';
export const COMMENTS = `/${SLUG}/comments`;

const FORM = 'application/x-www-form-urlencoded';

/** An answer, and how long it took in milliseconds. */
export interface Answer {
  status: number;
  location: string;
  body: string;
  took: number;
}

/** A server of the built site that takes comments, as an attacker reaches it. */
export interface AttackedServer {
  origin: string;
  port: number;
  pid: number;
  /** A folder that goes with the server. */
  scratch: string;
  /** `DATABASE_URL`. */
  database: string;
  /** What it has printed. */
  log: () => string;
  get: (path: string) => Promise<Answer>;
  /** Sends a form as a browser does from a page of the site, from an address of its own. */
  post: (path: string, fields: Record<string, string>, from?: string) => Promise<Answer>;
  /** Sends a comment with a form that was opened ten seconds ago. */
  comment: (fields: Record<string, string>, from?: string) => Promise<Answer>;
  stop: () => Promise<void>;
}

/** Starts a server with an empty database in a folder of its own; mails go to its output. */
export async function startAttacked(
  site: BuiltSite,
  environment: Record<string, string> = {},
): Promise<AttackedServer> {
  const scratch = mkdtempSync(join(tmpdir(), 'attack-'));
  const database = environment.DATABASE_URL ?? `file:${join(scratch, 'comments.db')}`;
  let printed = '';
  const server = await startServer(
    'start',
    // Every sender has an address of its own.
    { COMMENTS: 'on', TRUST_PROXY: 'on', ...environment, DATABASE_URL: database },
    {
      folder: site.folder,
      log: (text) => {
        printed += text;
      },
    },
  );
  const { origin, pid = 0 } = server;
  const post = (path: string, fields: Record<string, string>, from = anyAddress()) =>
    ask(origin + path, {
      form: String(new URLSearchParams(fields)),
      headers: { Origin: origin, 'X-Forwarded-For': from, 'Content-Type': FORM },
    });
  return {
    ...{ origin, pid, scratch, database, post },
    port: Number(new URL(origin).port),
    log: () => printed,
    get: (path) => ask(origin + path),
    comment: (fields, from) =>
      post(COMMENTS, { token: someFormToken(site), name: 'Mallory', ...fields }, from),
    async stop() {
      await server.stop();
      rmSync(scratch, { recursive: true });
    },
  };
}

/** Asks over a connection of its own, with GET, or with POST where there is a form. */
async function ask(
  url: string,
  { form, headers }: { form?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const start = performance.now();
  const method = form === undefined ? 'GET' : 'POST';
  const sent = request(url, { method, headers, agent: false }).end(form);
  const [answer]: IncomingMessage[] = await once(sent, 'response');
  const body = answer ? await text(answer) : '';
  const { statusCode: status = 0, headers: { location = '' } = {} } = answer ?? {};
  return { status, location, body, took: performance.now() - start };
}

/** The token of a form that was opened ten seconds ago. */
export function someFormToken({ secret }: BuiltSite): string {
  return formToken(secret, SLUG, new Date(Date.now() - 10_000));
}

let addresses = 0;

/** An address (RFC 5737, RFC 2544) that nothing was sent from yet. */
export function anyAddress(): string {
  addresses++;
  return `198.${18 + ((addresses >> 16) & 1)}.${(addresses >> 8) & 255}.${addresses & 255}`;
}

/** Waits until something is so, ten seconds at most; says whether it is. */
export async function becomes(isSo: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 200 && !isSo(); tries++) await pause(50);
  return isSo();
}

/** Milliseconds pass. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
