import { builtLibrary } from '../build-output/built-library';
import type { PostFacts } from '../posts/post';
import { site } from '../site';
import { builtName, decodeSegment } from '../urls';
import { bookmarkedUrls } from './post-urls';
import type { responseCache } from './response-cache';
import { HATENA, type Service } from './service';

// Tests replace the service by a local server. Only whoever starts this server can set the variable.
const testOrigin = process.env.HATENA_TEST_ORIGIN;
const service = testOrigin
  ? { ...HATENA, counts: testOrigin, entries: testOrigin, stars: testOrigin }
  : HATENA;

/** How to fetch one kind of data about a post, and how to render it. */
interface Source<Value> {
  /** Whether the site shows this kind of data at all. */
  isShown: boolean;
  /** The cache of the responses, by slug. */
  kept: ReturnType<typeof responseCache<Value>>;
  /** Fetches the data of a post with these URLs from the service. */
  ask: (urls: readonly string[], service: Service) => Promise<Value>;
  /** Returns the data as HTML, `''` when there is nothing to show. */
  print: (value: Value, post: PostFacts) => string;
}

/**
 * Responds with the data of a post at Hatena as an HTML fragment, which a script inserts below the post. The
 * status is 204 when there is nothing to show or the service fails, and 404 when the post does not exist or the
 * site does not show this kind of data.
 *
 * @param segment the slug of the post as a segment of the path.
 */
export async function respond<Value>(
  segment: string,
  { isShown, kept: cached, ask, print }: Source<Value>,
): Promise<Response> {
  const name = decodeSegment(segment);
  const post = (await builtLibrary()).posts.find(({ slug }) => builtName(slug) === name);
  if (!isShown || !post) return new Response(null, { status: 404 });
  const value = await cached(post.slug, () => ask(bookmarkedUrls(post, site), service));
  const html = value && print(value, post);
  return new Response(html || null, {
    status: html ? 200 : 204,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'X-Robots-Tag': 'noindex',
      // A content delivery network in front of the server caches the response (RFC 9213).
      'CDN-Cache-Control': value ? 'public, max-age=900, stale-while-revalidate=86400' : 'no-store',
    },
  });
}
