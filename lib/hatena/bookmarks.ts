import type { Day } from '../dates';
import { commentUrl } from './hatena-urls';
import { oneLine } from './one-line';
import { fetchCounts, fetchEntry, type HatenaEntry, type Service } from './service';

/** A public comment on a post. */
export interface BookmarkComment {
  user: string;
  /** One line of text, not escaped. */
  text: string;
  /** The day in the time zone of Japan, which the service uses. */
  day: Day;
  /** The page of the comment at Hatena. */
  url: string;
}

/** The bookmarks of a post at Hatena Bookmark. */
export interface Bookmarks {
  /**
   * Number of people who bookmarked the post. A person who bookmarked two of its URLs is counted once. But each
   * private bookmark of each URL is counted, since the service does not name its user.
   */
  count: number;
  /** Newest first; of each person only the newest. */
  comments: BookmarkComment[];
}

/** Maximum number of entries fetched for a post: those of the URLs with the most bookmarks. */
const MAX_ENTRIES = 8;

/**
 * Fetches the bookmarks of all URLs of a post and merges them.
 *
 * @throws Error when one of the responses is missing, late or not in the documented format: without it the count
 *   would be wrong.
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
    .slice(0, MAX_ENTRIES);
  const responses = await Promise.all(bookmarked.map((url) => fetchEntry(url, service, signal)));
  const entries = new Map<string, HatenaEntry>();
  for (const [index, url] of bookmarked.entries()) {
    // The service may list no bookmarks of a page, although it has returned their number.
    const unlisted = { id: url.replace(/^https?:/, ''), count: counts[url] ?? 0, bookmarks: [] };
    const entry = responses[index] ?? unlisted;
    // For many hosts the service returns the same entry for the http and the https URL.
    if (!entries.has(entry.id)) entries.set(entry.id, entry);
  }
  return merge([...entries.values()]);
}

function merge(entries: readonly HatenaEntry[]): Bookmarks {
  const users = new Set<string>();
  const newest = new Map<string, { id: string; text: string; timestamp: string }>();
  let privateCount = 0;
  for (const { id, count, bookmarks } of entries) {
    privateCount += Math.max(0, count - bookmarks.length);
    for (const { user, comment, timestamp } of bookmarks) {
      users.add(user);
      const text = oneLine(comment);
      if (text !== '' && (newest.get(user)?.timestamp ?? '') < timestamp)
        newest.set(user, { id, text, timestamp });
    }
  }
  const comments = [...newest]
    .sort(([userA, a], [userB, b]) => compare(b.timestamp, a.timestamp) || compare(userA, userB))
    .map(([user, { id, text, timestamp }]) => {
      const day = timestamp.slice(0, 10).replaceAll('/', '-');
      return { user, text, day, url: commentUrl(id, user) };
    });
  return { count: privateCount + users.size, comments };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
