import type { Day } from '../dates';
import { commentAddress } from './addresses';
import { oneLine } from './one-line';
import { fetchCounts, fetchEntry, type HatenaEntry, type Service } from './service';

/** A public comment on a post. */
export interface BookmarkComment {
  user: string;
  /** One line of text, not escaped. */
  text: string;
  /** The day in Japan, where the service keeps its time. */
  day: Day;
  address: string;
}

/** What readers did with a post at Hatena Bookmark. */
export interface Bookmarks {
  /** People who bookmarked it, each counted once as far as their bookmarks are public. */
  count: number;
  /** Newest first, one of each person. */
  comments: BookmarkComment[];
}

/** Entries that are opened: a post with more former URLs than that has few bookmarks on the rest. */
const MOST_ENTRIES = 8;

/**
 * Asks the service about all URLs of a post and puts the answers together.
 *
 * @throws Error when one of them is missing, late or not as documented: half a sum is none.
 */
export async function fetchBookmarks(
  urls: readonly string[],
  service: Service,
): Promise<Bookmarks> {
  const signal = AbortSignal.timeout(service.timeLimit);
  const counts = await fetchCounts(urls, service, signal);
  const bookmarked = urls
    .filter((url) => Object.hasOwn(counts, url) && (counts[url] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .slice(0, MOST_ENTRIES);
  const found = await Promise.all(bookmarked.map((url) => fetchEntry(url, service, signal)));
  const entries = new Map<string, HatenaEntry>();
  for (const [index, url] of bookmarked.entries()) {
    // A page whose bookmarks are not listed has a count all the same.
    const unlisted = { id: url.replace(/^https?:/, ''), count: counts[url] ?? 0, bookmarks: [] };
    const entry = found[index] ?? unlisted;
    // The service keeps http and https together for many hosts, and answers twice with one entry.
    if (!entries.has(entry.id)) entries.set(entry.id, entry);
  }
  return merge([...entries.values()]);
}

function merge(entries: readonly HatenaEntry[]): Bookmarks {
  const users = new Set<string>();
  const newest = new Map<string, { id: string; text: string; timestamp: string }>();
  let secret = 0;
  for (const { id, count, bookmarks } of entries) {
    secret += Math.max(0, count - bookmarks.length);
    for (const { user, comment, timestamp } of bookmarks) {
      users.add(user);
      const text = oneLine(comment);
      if (text !== '' && (newest.get(user)?.timestamp ?? '') < timestamp)
        newest.set(user, { id, text, timestamp });
    }
  }
  const comments = [...newest]
    .sort(([a, one], [b, other]) => ascending(other.timestamp, one.timestamp) || ascending(a, b))
    .map(([user, { id, text, timestamp }]) => {
      const day = timestamp.slice(0, 10).replaceAll('/', '-');
      return { user, text, day, address: commentAddress(id, user) };
    });
  return { count: secret + users.size, comments };
}

function ascending(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
