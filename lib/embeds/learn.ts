import { ZodError } from 'zod';
import { FetchError, type safeFetch } from '../fetch/safe-fetch';
import { site } from '../site';
import type { Embed } from './embed';
import { endpointOf } from './endpoints';
import type { Entry } from './entry';
import { readGist } from './gist-files';
import { readOembed } from './oembed';
import { readPage } from './open-graph';
import { keepThumbnail } from './thumbnail';

/** Longest answers, in bytes, and the longest wait for one, in milliseconds. */
const MOST_TEXT = 2_000_000;
const MOST_PICTURE = 8_000_000;
const TIMEOUT = 10_000;

/** How one address is asked, as {@link safeFetch} does. */
export type Fetch = typeof safeFetch;

/** Why nothing was learnt. */
export interface Failure {
  /** A word or a status for the lock and the report. */
  reason: string;
  /** Whether another day may bring another answer. */
  isPassing: boolean;
}

/**
 * Asks the one who knows about an embed: first its words, then its picture.
 *
 * @param folder the folder of posts, where pictures are kept.
 */
export async function learn(
  embed: Embed,
  fetch: Fetch,
  folder: string,
): Promise<Entry | { failure: Failure }> {
  const endpoint = endpointOf(embed);
  if (!endpoint) return { failure: { reason: 'ended', isPassing: false } };
  try {
    const answer = await fetch(endpoint.address, {
      maxBytes: MOST_TEXT,
      timeout: TIMEOUT,
      headers: { 'User-Agent': userAgent(), Accept: ACCEPT[endpoint.form] },
    });
    const { entry, picture } =
      endpoint.form === 'page'
        ? readPage(answer.body, answer.type, answer.url)
        : endpoint.form === 'gist'
          ? readGist(answer.body.toString('utf8'))
          : readOembed(answer.body.toString('utf8'), embed);
    const thumbnail = picture ? await thumbnailOf(picture, fetch, folder) : undefined;
    const found = compact({ ...entry, thumbnail });
    const isEmpty = !found.title && !found.text && !found.files;
    return isEmpty ? { failure: { reason: 'nothing', isPassing: false } } : found;
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

const ACCEPT = { oembed: 'application/json', gist: 'application/json', page: 'text/html' } as const;

/** A server may want to know who asks, and where to complain. */
function userAgent(): string {
  return `Tsuzuri link preview (+${site.origin})`;
}

/** A picture that does not come is no reason to know nothing. */
async function thumbnailOf(address: string, fetch: Fetch, folder: string) {
  try {
    const { body } = await fetch(address, {
      maxBytes: MOST_PICTURE,
      timeout: TIMEOUT,
      headers: { 'User-Agent': userAgent(), Accept: 'image/*' },
    });
    return await keepThumbnail(body, folder);
  } catch (error) {
    if (error instanceof FetchError) return undefined;
    throw error;
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof SyntaxError || error instanceof ZodError) {
    return { reason: 'unreadable', isPassing: false };
  }
  if (!(error instanceof FetchError)) throw error;
  const { refusal, status = 0 } = error;
  if (refusal !== 'status') {
    return { reason: refusal, isPassing: refusal === 'network' || refusal === 'slow' };
  }
  return { reason: String(status), isPassing: status === 429 || status >= 500 };
}

function compact(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}
