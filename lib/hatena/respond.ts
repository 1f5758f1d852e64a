import { builtLibrary } from '../build-output/built-library';
import type { PostFacts } from '../posts/post';
import { site } from '../site';
import { builtName, decodeSegment } from '../urls';
import type { answerCache } from './answer-cache';
import { bookmarkedUrls } from './post-urls';
import { HATENA, type Service } from './service';

// A stand-in for the tests. Who starts the server says where it connects to; no visitor can.
const standIn = process.env.HATENA_STAND_IN;
const service = standIn ? { ...HATENA, counts: standIn, entries: standIn, stars: standIn } : HATENA;

/** What is asked of the service about a post, and how the answer is shown. */
interface Question<Value> {
  /** Whether the site shows it at all. */
  isShown: boolean;
  kept: ReturnType<typeof answerCache<Value>>;
  ask: (urls: readonly string[], service: Service) => Promise<Value>;
  print: (value: Value, post: PostFacts) => string;
}

/**
 * What the service knows of a post, as a piece of HTML that a script puts under it; 204 when there is
 * nothing, or the service does not answer; 404 when there is no such post.
 *
 * @param parameter the slug of the post as the route has it.
 */
export async function respond<Value>(
  parameter: string,
  { isShown, kept, ask, print }: Question<Value>,
): Promise<Response> {
  const name = decodeSegment(parameter);
  const post = (await builtLibrary()).posts.find(({ slug }) => builtName(slug) === name);
  if (!isShown || !post) return new Response(null, { status: 404 });
  const found = await kept(post.slug, () => ask(bookmarkedUrls(post, site), service));
  const html = found && print(found, post);
  return new Response(html || null, {
    status: html ? 200 : 204,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'X-Robots-Tag': 'noindex',
      // Where a content delivery network stands before several servers, it asks them seldom.
      'CDN-Cache-Control': found ? 'public, max-age=900, stale-while-revalidate=86400' : 'no-store',
    },
  });
}
