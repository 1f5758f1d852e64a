import { lookup } from 'node:dns';
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { site } from '../site';
import { isPublicAddress } from './public-ip-address';

/** What one answer may cost. */
export interface FetchLimits {
  /** Longest body. */
  bytes: number;
  /** Time for all of it, redirects included. */
  milliseconds: number;
  /** Redirects followed; one more is a failure. */
  redirects: number;
  /** Accepted media types: `image/png`, or `image/` for all that begin so. */
  contentTypes: readonly string[];
}

/**
 * Why there is no answer: `address` no http(s) URL or one with a password; `private` not on the
 * public network; `name` the host's name leads nowhere; `connection` refused or broken off;
 * `status` not 2xx; `type` not an accepted content type; the others are the limits.
 */
export type FetchReason =
  | 'address'
  | 'private'
  | 'name'
  | 'connection'
  | 'status'
  | 'type'
  | 'bytes'
  | 'time'
  | 'redirects';

/** An answer with a status of 2xx, or why there is none and at which URL of the way. */
export type Fetched =
  | { ok: true; url: string; status: number; headers: IncomingHttpHeaders; bytes: Buffer }
  | { ok: false; url: string; reason: FetchReason; status?: number; headers?: IncomingHttpHeaders };

/** As {@link safeFetch}; code that fetches takes one, so that its tests can give it their own. */
export type SafeFetch = (url: string, limits: FetchLimits) => Promise<Fetched>;

/** Gets a URL of the public network; never throws. Neither cookies nor a proxy are used. */
export const safeFetch: SafeFetch = fetchFrom(isPublicAddress);

/**
 * Makes a fetch that connects to some addresses only. The name is looked up once, the connection
 * goes to an address found then, and is looked at again once it stands: a name that answers
 * otherwise the second time (DNS rebinding) gains nothing.
 *
 * @param isAllowed says of each IP address whether to connect to it.
 */
export function fetchFrom(isAllowed: (address: string) => boolean): SafeFetch {
  return async (url, limits) => {
    const signal = AbortSignal.timeout(limits.milliseconds);
    let current = url;
    for (let redirects = 0; ; redirects++) {
      const fetched = await fetchOnce(current, limits, signal, isAllowed);
      if (typeof fetched !== 'string') return fetched;
      if (redirects === limits.redirects) return { ok: false, url: fetched, reason: 'redirects' };
      current = fetched;
    }
  };
}

const USER_AGENT = `Tsuzuri/1 (+${site.origin})`;

/** One request: the answer, or the URL it redirects to. */
function fetchOnce(
  url: string,
  limits: FetchLimits,
  signal: AbortSignal,
  isAllowed: (address: string) => boolean,
): Promise<Fetched | string> {
  const target = URL.canParse(url) ? new URL(url) : null;
  const isWeb = target && /^https?:$/.test(target.protocol) && !target.username && !target.password;
  if (!isWeb) return Promise.resolve({ ok: false, url, reason: 'address' });
  const host = target.hostname.replace(/^\[|\]$/g, '');
  // Node.js asks `lookup` for names only.
  if (isIP(host) && !isAllowed(host)) return Promise.resolve({ ok: false, url, reason: 'private' });
  return new Promise((resolve) => {
    const fail = (reason: FetchReason) => {
      resolve({ ok: false, url, reason });
      request.destroy();
    };
    const request = (target.protocol === 'https:' ? requestHttps : requestHttp)(target, {
      agent: false,
      lookup: lookupAllowed(isAllowed),
      signal,
      headers: { 'user-agent': USER_AGENT, accept: '*/*', 'accept-encoding': 'identity' },
    });
    request.on('socket', (socket) => {
      socket.on('connect', () => {
        if (!isAllowed(socket.remoteAddress ?? '')) fail('private');
      });
    });
    request.on('error', (error) => fail(reasonOf(error)));
    // An answer of 101, which nobody asked for: Node.js then hands over the bare connection.
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      fail('connection');
    });
    let isAnswered = false;
    // Once there is an answer, what reads its body tells how it ended.
    request.on('close', () => {
      if (!isAnswered) fail('connection');
    });
    request.on('response', (response) => {
      isAnswered = true;
      const { statusCode: status = 0, headers } = response;
      const { location } = headers;
      if ([301, 302, 303, 307, 308].includes(status) && location) {
        resolve(URL.canParse(location, url) ? new URL(location, url).href : location);
        return request.destroy();
      }
      if (status < 200 || status > 299) {
        resolve({ ok: false, url, reason: 'status', status, headers });
        return request.destroy();
      }
      if (!isAccepted(headers, limits.contentTypes)) return fail('type');
      read(response, limits.bytes).then(
        (bytes) => (bytes ? resolve({ ok: true, url, status, headers, bytes }) : fail('bytes')),
        (error: unknown) => fail(reasonOf(error)),
      );
    });
    request.end();
  });
}

/** The body, or `null` when it is longer than allowed: nothing past the limit is read. */
async function read(response: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(response.headers['content-length']) > most) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isAccepted(headers: IncomingHttpHeaders, types: readonly string[]): boolean {
  // It was not asked for, and a small one may unpack to a large one.
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return false;
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return types.some((accepted) =>
    accepted.endsWith('/') ? type.startsWith(accepted) : type === accepted,
  );
}

class PrivateAddressError extends Error {
  override name = 'PrivateAddressError';
}

/** Looks a name up as Node.js does, and gives it only the addresses that are allowed. */
function lookupAllowed(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const allowed = addresses.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (!first) return callback(new PrivateAddressError(hostname), '');
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

function reasonOf(error: unknown): FetchReason {
  if (error instanceof PrivateAddressError) return 'private';
  if (!(error instanceof Error)) return 'connection';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'time';
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ABORT_ERR') return 'time';
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'name' : 'connection';
}
