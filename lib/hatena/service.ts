import { z } from 'zod';
import { parseDay } from '../dates';
import { fetchJson } from './fetch-json';
import { HatenaId } from './hatena-id';

/** Where to send requests. Tests pass the origins of a local server. */
export interface Service {
  /** Origin of the API that counts bookmarks. */
  counts: string;
  /** Origin of the API that lists the bookmarks of a URL. */
  entries: string;
  /** Origin of the API that lists stars. */
  stars: string;
  /** Time limit for all requests about one post together, in milliseconds. */
  timeLimit: number;
}

/** The real service. */
export const HATENA: Service = {
  counts: 'https://bookmark.hatenaapis.com',
  entries: 'https://b.hatena.ne.jp',
  stars: 'https://s.hatena.com',
  timeLimit: 4_000,
};

const Counts = z.record(z.string(), z.int().nonnegative());
const Bookmark = z.object({
  user: HatenaId,
  comment: z.string().default(''),
  // In the time zone of Japan. Some responses have seconds.
  timestamp: z
    .string()
    .regex(/^\d{4}\/\d\d\/\d\d \d\d:\d\d(?::\d\d)?$/)
    .refine((value) => parseDay(value.slice(0, 10).replaceAll('/', '-')) !== null),
});
const HatenaEntry = z.object({
  eid: z.union([z.string().regex(/^\d{1,20}$/), z.int().nonnegative()]).transform(String),
  count: z.int().nonnegative(),
  bookmarks: z.array(z.unknown()),
});

/** One public bookmark. */
export type Bookmark = z.infer<typeof Bookmark>;

/** The bookmarks of one URL. */
export interface HatenaEntry {
  id: string;
  /** Number of bookmarks, private ones included. */
  count: number;
  /** The public bookmarks. */
  bookmarks: Bookmark[];
}

/**
 * Fetches the number of bookmarks of each URL (`count/entries`, at most 50 URLs). A URL may be missing from the
 * result.
 *
 * @throws Error when the request fails, or the response is not in the documented format.
 * @see https://developer.hatena.ne.jp/ja/documents/bookmark/apis/getcount
 */
export async function fetchCounts(
  urls: readonly string[],
  service: Service,
  signal: AbortSignal,
): Promise<Record<string, number>> {
  const query = urls.map((url) => `url=${encodeURIComponent(url)}`).join('&');
  return Counts.parse(await fetchJson(`${service.counts}/count/entries?${query}`, signal));
}

/**
 * Fetches the bookmarks of a URL (`entry/jsonlite`), `null` when the service has no entry for it. Skips a
 * bookmark that is not in the documented format.
 *
 * @throws Error when the request fails, or the rest of the response is not in the documented format.
 * @see https://developer.hatena.ne.jp/ja/documents/bookmark/apis/getinfo
 */
export async function fetchEntry(
  url: string,
  service: Service,
  signal: AbortSignal,
): Promise<HatenaEntry | null> {
  const apiUrl = `${service.entries}/entry/jsonlite/?url=${encodeURIComponent(url)}`;
  const entry = HatenaEntry.nullable().parse(await fetchJson(apiUrl, signal));
  if (entry === null) return null;
  const bookmarks = entry.bookmarks.flatMap((item) => Bookmark.safeParse(item).data ?? []);
  return { id: entry.eid, count: entry.count, bookmarks };
}
