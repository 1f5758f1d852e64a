import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

/** Why an answer was not taken. */
export type Refusal =
  | 'address'
  | 'network'
  | 'private'
  | 'redirects'
  | 'slow'
  | 'status'
  | 'tooLarge';

/** An answer that was not taken, or never came. */
export class FetchError extends Error {
  override name = 'FetchError';
  /** @param status of the answer, when there was one. */
  constructor(
    readonly refusal: Refusal,
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(status === undefined ? refusal : `${refusal} ${status}`, options);
  }
}

interface FetchOptions {
  /** Longest body, in bytes. */
  maxBytes: number;
  /** Longest time for everything, redirects included, in milliseconds. */
  timeout: number;
  headers?: Record<string, string>;
  /** Whether a server at an IP address may be asked; by default those on the public Internet. */
  isAllowed?: (address: string) => boolean;
}

interface Answer {
  /** Address after redirects. */
  url: URL;
  /** Media type with its parameters; `''` when none was told. */
  type: string;
  body: Buffer;
}

const MAX_REDIRECTS = 5;

/**
 * Fetches what somebody else's address leads to, as little trusted as the address: only http(s), only
 * servers on the public Internet (each redirect is checked, and the checked address is the one that is
 * connected to), not more bytes and not longer than asked for. Nothing is decompressed.
 *
 * @throws FetchError for anything but an answer of 200.
 */
export async function safeFetch(address: string, options: FetchOptions): Promise<Answer> {
  const signal = AbortSignal.timeout(options.timeout);
  let next = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const url = checked(next);
    const answer = await ask(url, options, signal);
    if (typeof answer !== 'string') return answer;
    if (!URL.canParse(answer, url)) throw new FetchError('address');
    next = new URL(answer, url).href;
  }
  throw new FetchError('redirects');
}

function checked(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new FetchError('address');
  if (url.username !== '' || url.password !== '') throw new FetchError('address');
  return url;
}

/** The answer, or where it redirects to. */
function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<Answer | string> {
  const { maxBytes, headers, isAllowed = isPublicAddress } = options;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A literal address is connected to without a look-up.
  if (isIP(host) && !isAllowed(host)) return Promise.reject(new FetchError('private'));
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      if (error instanceof FetchError) reject(error);
      else reject(new FetchError(signal.aborted ? 'slow' : 'network', undefined, { cause: error }));
    };
    const request = (url.protocol === 'https:' ? https : http).get(url, {
      // A connection of its own: a shared one could lead where another look-up led.
      agent: false,
      headers: { 'Accept-Encoding': 'identity', ...headers },
      lookup: lookupAllowed(isAllowed),
      signal,
    });
    request.on('error', fail);
    request.on('response', (response) => {
      const { statusCode: status = 0, headers: told } = response;
      const stop = (error: FetchError): void => {
        reject(error);
        request.destroy();
      };
      if (status >= 300 && status < 400 && told.location !== undefined) {
        resolve(told.location);
        request.destroy();
        return;
      }
      if (status !== 200) return stop(new FetchError('status', status));
      if (Number(told['content-length'] ?? 0) > maxBytes) return stop(new FetchError('tooLarge'));
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > maxBytes) stop(new FetchError('tooLarge'));
        else chunks.push(chunk);
      });
      response.on('error', fail);
      response.on('end', () =>
        resolve({ url, type: told['content-type'] ?? '', body: Buffer.concat(chunks) }),
      );
    });
  });
}

/** A look-up that fails when any address of a name is not allowed. */
function lookupAllowed(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const isEvery = addresses.length > 0 && addresses.every(({ address }) => isAllowed(address));
      if (!isEvery) return callback(new FetchError('private'), []);
      const [first] = addresses;
      if (options.all) callback(null, addresses);
      else callback(null, first?.address ?? '', first?.family);
    });
  };
}
