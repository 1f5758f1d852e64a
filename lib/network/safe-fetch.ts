import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { site } from '../site';
import { lookupAllowed, PrivateAddressError } from './allowed-lookup';
import { isPublicAddress } from './public-ip-address';

/** Limits of one fetch. */
export interface FetchLimits {
  /** Maximum length of the body. */
  bytes: number;
  /** Maximum time for the whole fetch, redirects included. */
  milliseconds: number;
  /** Maximum number of redirects that are followed. */
  redirects: number;
  /** Accepted media types: `image/png`, or `image/` for every type of images. */
  contentTypes: readonly string[];
}

/**
 * Why a fetch failed:
 * - `address`: not an http(s) URL, or a URL with a user name or password
 * - `private`: the host is not on the public network
 * - `name`: the host name cannot be resolved
 * - `connection`: refused, reset, or not valid HTTP
 * - `status`: not 2xx
 * - `type`: not an accepted content type, or a compressed body
 * - `bytes`, `time`, `redirects`: the limit of that name was exceeded
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

/**
 * A response with a 2xx status, or the reason of the failure. After redirects, `url` is the last URL to which the
 * fetch was redirected.
 */
export type FetchResult =
  | { ok: true; url: string; status: number; headers: IncomingHttpHeaders; bytes: Buffer }
  | { ok: false; url: string; reason: FetchReason; status?: number; headers?: IncomingHttpHeaders };

/**
 * The type of {@link safeFetch}. Code that fetches takes such a function as a parameter, so that tests can
 * pass another.
 */
export type SafeFetch = (url: string, limits: FetchLimits) => Promise<FetchResult>;

/** Fetches a URL of the public network with GET, without cookies or a proxy. Never throws. */
export const safeFetch: SafeFetch = fetchFrom(isPublicAddress);

/**
 * Returns a fetch that connects only to allowed IP addresses. The addresses from the DNS lookup are filtered,
 * and the address of the open connection is checked again. So a host name that resolves to another address the
 * second time (DNS rebinding) cannot bypass the check.
 *
 * @param isAllowed returns whether to connect to an IP address.
 */
export function fetchFrom(isAllowed: (address: string) => boolean): SafeFetch {
  return async (url, limits) => {
    const signal = AbortSignal.timeout(limits.milliseconds);
    let current = url;
    for (let redirects = 0; ; redirects++) {
      const result = await fetchOnce(current, limits, signal, isAllowed);
      if (typeof result !== 'string') return result;
      if (redirects === limits.redirects) return { ok: false, url: result, reason: 'redirects' };
      current = result;
    }
  };
}

const USER_AGENT = `Tsuzuri/1 (+${site.origin})`;

/** Sends one request. Returns the result, or the URL that the response redirects to. */
function fetchOnce(
  url: string,
  limits: FetchLimits,
  signal: AbortSignal,
  isAllowed: (address: string) => boolean,
): Promise<FetchResult | string> {
  const target = URL.canParse(url) ? new URL(url) : null;
  const isWeb = target && /^https?:$/.test(target.protocol) && !target.username && !target.password;
  if (!isWeb) return Promise.resolve({ ok: false, url, reason: 'address' });
  const host = target.hostname.replace(/^\[|\]$/g, '');
  // Node.js does not call `lookup` for an IP address, so the address is checked here.
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
    // For a 101 response, which was not requested, Node.js emits `upgrade` instead of `response`.
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      fail('connection');
    });
    let hasResponse = false;
    // After a response, the code that reads its body reports the failure.
    request.on('close', () => {
      if (!hasResponse) fail('connection');
    });
    request.on('response', (response) => {
      hasResponse = true;
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
      readWithin(response, limits.bytes).then(
        (bytes) => (bytes ? resolve({ ok: true, url, status, headers, bytes }) : fail('bytes')),
        (error: unknown) => fail(reasonOf(error)),
      );
    });
    request.end();
  });
}

/** Returns the body, or `null` when it is longer than `limit` bytes. Stops reading at the limit. */
async function readWithin(response: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(response.headers['content-length']) > limit) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isAccepted(headers: IncomingHttpHeaders, types: readonly string[]): boolean {
  // The request asked for `identity`. A small compressed body may decompress to a very large one.
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return false;
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return types.some((accepted) =>
    accepted.endsWith('/') ? type.startsWith(accepted) : type === accepted,
  );
}

function reasonOf(error: unknown): FetchReason {
  if (error instanceof PrivateAddressError) return 'private';
  if (!(error instanceof Error)) return 'connection';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'time';
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ABORT_ERR') return 'time';
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'name' : 'connection';
}
