import { z } from 'zod';
import { parseDay } from '../dates';
import { fetchJson } from './fetch-json';
import { HatenaId } from './hatena-id';

/** Where the service is asked. A test passes a stand-in. */
export interface Service {
  /** Origin of the counts. */
  counts: string;
  /** Origin of the entries. */
  entries: string;
  /** Origin of the stars. */
  stars: string;
  /** Time limit of one lookup, in milliseconds. */
  timeLimit: number;
}

/** The service itself. */
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
  // Hours and minutes, and seconds in some answers, in Japan's time.
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

/** What the service knows of one URL. */
export interface HatenaEntry {
  id: string;
  /** Bookmarks, private ones included. */
  count: number;
  /** The public ones. */
  bookmarks: Bookmark[];
}

/**
 * How many bookmarks each URL has (`count/entries`, at most 50 URLs). A URL may be missing.
 *
 * @throws Error when the service does not answer, or not as documented.
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
 * The entry of a URL (`entry/jsonlite`), `null` when there is none. A bookmark that is not as
 * documented is left out.
 *
 * @throws Error when the service does not answer, or not as documented.
 * @see https://developer.hatena.ne.jp/ja/documents/bookmark/apis/getinfo
 */
export async function fetchEntry(
  url: string,
  service: Service,
  signal: AbortSignal,
): Promise<HatenaEntry | null> {
  const address = `${service.entries}/entry/jsonlite/?url=${encodeURIComponent(url)}`;
  const answer = HatenaEntry.nullable().parse(await fetchJson(address, signal));
  if (answer === null) return null;
  const bookmarks = answer.bookmarks.flatMap((item) => Bookmark.safeParse(item).data ?? []);
  return { id: answer.eid, count: answer.count, bookmarks };
}
