import { ZodError } from 'zod';
import type { Embed } from '../markdown/embeds/embed';
import type { EmbedEntry } from '../markdown/embeds/lock-entry';
import type { FetchLimits, FetchResult, SafeFetch } from '../network/safe-fetch';
import { type Endpoint, endpointOf } from './endpoints';
import { readGist } from './gist-files';
import { licenseUrl, readLicense, readLines } from './github-lines';
import { type EmbedDetails, readOembed } from './oembed';
import { readPage } from './open-graph';
import { storeThumbnail } from './thumbnail';

const JSON_TYPES = ['application/json', 'application/json+oembed', 'text/json'];
const LIMITS = { bytes: 2_000_000, milliseconds: 10_000, redirects: 5 };
const TEXT: Record<Endpoint['format'], FetchLimits> = {
  oembed: { ...LIMITS, contentTypes: JSON_TYPES },
  gist: { ...LIMITS, contentTypes: JSON_TYPES },
  code: { ...LIMITS, contentTypes: ['text/plain'] },
  page: { ...LIMITS, contentTypes: ['text/html', 'application/xhtml+xml'] },
};
const PICTURE: FetchLimits = { ...LIMITS, bytes: 8_000_000, contentTypes: ['image/'] };

/** Why there is no entry for an embed. */
export interface Failure {
  /**
   * For the lock file and the report: a reason of lib/network/safe-fetch, an HTTP status, or `ended`,
   * `nothing`, `lines`, `unreadable`, or `left` for an embed that lib/embeds/fill-lock skipped.
   */
  reason: string;
  /** Whether the failure is temporary, so that a later request may succeed. */
  isPassing: boolean;
}

/**
 * Requests the data of an embed from its provider, and then its thumbnail.
 *
 * @param folder the folder of posts, into which thumbnails are written.
 * @returns the entry for the lock file, or why there is none.
 */
export async function fetchEmbed(
  embed: Embed,
  fetch: SafeFetch,
  folder: string,
): Promise<EmbedEntry | { failure: Failure }> {
  const endpoint = endpointOf(embed);
  if (!endpoint) return { failure: { reason: 'ended', isPassing: false } };
  const response = await fetch(endpoint.url, TEXT[endpoint.format]);
  if (!response.ok) return { failure: failureOf(response) };
  if (endpoint.format === 'code') return codeEntry(embed.key, response.bytes, fetch);
  const { bytes, headers, url } = response;
  try {
    const details = readResponse(endpoint, embed, bytes, headers['content-type'] ?? '', url);
    const thumbnail = await thumbnailOf(details.picture, fetch, folder);
    const entry = compact({ ...details.entry, thumbnail });
    const isEmpty = !entry.title && !entry.text && !entry.files;
    return isEmpty ? { failure: { reason: 'nothing', isPassing: false } } : entry;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof ZodError)) throw error;
    return { failure: { reason: 'unreadable', isPassing: false } };
  }
}

/**
 * The entry for lines of a file on GitHub. GitHub responds with 404 if their repository has no license. After any other
 * failure, such as that of its rate limit, there is no entry, so that the next run asks for the license again.
 */
async function codeEntry(
  key: string,
  bytes: Buffer,
  fetch: SafeFetch,
): Promise<EmbedEntry | { failure: Failure }> {
  const file = readLines(key, bytes);
  if (!file) return { failure: { reason: 'lines', isPassing: false } };
  const response = await fetch(licenseUrl(key), { ...LIMITS, contentTypes: JSON_TYPES });
  if (response.ok) {
    return compact({ files: [file], license: readLicense(response.bytes.toString('utf8')) });
  }
  if (response.status === 404) return { files: [file] };
  return { failure: { ...failureOf(response), isPassing: true } };
}

function failureOf({ reason, status = 0 }: FetchResult & { ok: false }): Failure {
  const isPassing = /^(?:name|connection|time)$/.test(reason) || status === 429 || status >= 500;
  return { reason: reason === 'status' ? String(status) : reason, isPassing };
}

function readResponse(
  { format }: Endpoint,
  embed: Embed,
  bytes: Buffer,
  type: string,
  url: string,
): EmbedDetails {
  if (format === 'page') return readPage(bytes, type, new URL(url));
  return format === 'gist'
    ? readGist(bytes.toString('utf8'))
    : readOembed(bytes.toString('utf8'), embed);
}

/** Writes the thumbnail. When it cannot be fetched, the entry has none, but is still used. */
async function thumbnailOf(url: string | undefined, fetch: SafeFetch, folder: string) {
  if (url === undefined) return undefined;
  const response = await fetch(url, PICTURE);
  return response.ok ? storeThumbnail(response.bytes, folder) : undefined;
}

/** The entry without properties that are `undefined`. */
function compact(entry: EmbedEntry): EmbedEntry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}
