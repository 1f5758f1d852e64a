import { ZodError } from 'zod';
import type { Embed } from '../markdown/embeds/embed';
import type { EmbedEntry } from '../markdown/embeds/lock-entry';
import type { FetchLimits, SafeFetch } from '../network/safe-fetch';
import { type Endpoint, endpointOf } from './endpoints';
import { readGist } from './gist-files';
import { type EmbedDetails, readOembed } from './oembed';
import { readPage } from './open-graph';
import { keepThumbnail } from './thumbnail';

const JSON_TYPES = ['application/json', 'application/json+oembed', 'text/json'];
const LIMITS = { bytes: 2_000_000, milliseconds: 10_000, redirects: 5 };
const TEXT: Record<Endpoint['form'], FetchLimits> = {
  oembed: { ...LIMITS, contentTypes: JSON_TYPES },
  gist: { ...LIMITS, contentTypes: JSON_TYPES },
  page: { ...LIMITS, contentTypes: ['text/html', 'application/xhtml+xml'] },
};
const PICTURE: FetchLimits = { ...LIMITS, bytes: 8_000_000, contentTypes: ['image/'] };

/** Why nothing was learnt. */
export interface Failure {
  /** A word of lib/network/safe-fetch, a status, or one of ours, for the lock and the report. */
  reason: string;
  /** Whether another day may bring another answer. */
  isPassing: boolean;
}

/**
 * Asks the one who knows about an embed: first its words, then its picture.
 *
 * @param folder the folder of posts, where pictures are kept.
 */
export async function fetchEmbed(
  embed: Embed,
  fetch: SafeFetch,
  folder: string,
): Promise<EmbedEntry | { failure: Failure }> {
  const endpoint = endpointOf(embed);
  if (!endpoint) return { failure: { reason: 'ended', isPassing: false } };
  const answer = await fetch(endpoint.address, TEXT[endpoint.form]);
  if (!answer.ok) {
    const { reason, status = 0 } = answer;
    const isPassing = /^(?:name|connection|time)$/.test(reason) || status === 429 || status >= 500;
    return { failure: { reason: reason === 'status' ? String(status) : reason, isPassing } };
  }
  const { bytes, headers, url } = answer;
  try {
    const learnt = readAnswer(endpoint, embed, bytes, headers['content-type'] ?? '', url);
    const thumbnail = await thumbnailOf(learnt.picture, fetch, folder);
    const entry = compact({ ...learnt.entry, thumbnail });
    const isEmpty = !entry.title && !entry.text && !entry.files;
    return isEmpty ? { failure: { reason: 'nothing', isPassing: false } } : entry;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof ZodError)) throw error;
    return { failure: { reason: 'unreadable', isPassing: false } };
  }
}

function readAnswer(
  { form }: Endpoint,
  embed: Embed,
  bytes: Buffer,
  type: string,
  url: string,
): EmbedDetails {
  if (form === 'page') return readPage(bytes, type, new URL(url));
  return form === 'gist'
    ? readGist(bytes.toString('utf8'))
    : readOembed(bytes.toString('utf8'), embed);
}

/** A picture that does not come is no reason to know nothing. */
async function thumbnailOf(address: string | undefined, fetch: SafeFetch, folder: string) {
  if (address === undefined) return undefined;
  const answer = await fetch(address, PICTURE);
  return answer.ok ? keepThumbnail(answer.bytes, folder) : undefined;
}

function compact(entry: EmbedEntry): EmbedEntry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}
